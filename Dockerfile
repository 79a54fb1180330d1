# Built in one stage, run in another that has neither the sources nor what only the build needs.
FROM node:22-slim AS build
WORKDIR /reask
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm ci --omit=dev --ignore-scripts

FROM node:22-slim
WORKDIR /reask
ENV NODE_ENV=production DATA_DIR=/data
COPY --from=build /reask/package.json ./
COPY --from=build /reask/node_modules ./node_modules
COPY --from=build /reask/dist ./dist
# Scripts and styles of the last release, and without DATABASE_URL the database itself.
RUN install -d -o node -g node -m 0700 /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself gets the signals: SIGTERM stops it within five seconds.
CMD ["node", "dist/server/main.js"]
