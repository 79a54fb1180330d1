# Built in one stage, run in another that has neither the sources nor what only the build needs. Folders are named one by one, so
# that nothing else that lies beside them (settings, a data folder) comes into any layer.
FROM node:22-slim AS build
WORKDIR /reask
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json vite.config.ts ./
COPY build ./build
COPY client ./client
COPY server ./server
COPY shared ./shared
RUN npm run build && npm ci --omit=dev --ignore-scripts --no-audit --no-fund && chmod -R a+rX package.json node_modules dist

FROM node:22-slim
WORKDIR /reask
ENV NODE_ENV=production DATA_DIR=/data
COPY --from=build /reask/package.json ./
COPY --from=build /reask/node_modules ./node_modules
COPY --from=build /reask/dist ./dist
# Scripts and styles of the last release, and without DATABASE_URL the database itself. Whoever the container runs as (`--user`)
# can write here and nowhere else; what the server writes is its own alone. A file system that is read-only everywhere
# else will do, with a /tmp of its own.
RUN install -d -m 1777 /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself gets the signals: SIGTERM stops it within five seconds.
STOPSIGNAL SIGTERM
CMD ["node", "dist/server/main.js"]
