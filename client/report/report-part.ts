import ReportView from './ReportView.vue'

/** Exports the report, which is a request of its own: no console needs it while a workshop runs. */
export default { ReportView }
