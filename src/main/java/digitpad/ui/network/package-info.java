/** The Network page: what the model in use is made of and how it was trained. */
package digitpad.ui.network;
