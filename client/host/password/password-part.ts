import PasswordForm from './PasswordForm.vue'

/** Exports the form, which is a request of its own: most servers ask for no password, and most people once a week. */
export default { PasswordForm }
