/** The state that all pages share: the model in use, the data set, messages to the user. */
package digitpad.ui.workspace;
