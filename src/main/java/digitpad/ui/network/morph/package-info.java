/** The part of the Network page in which one digit turns into another while the model in use reads. */
package digitpad.ui.network.morph;
