/** Files the user brings or keeps: ink, pictures, model cards; what is read is untrusted and checked here. Also the log. */
package digitpad.files;
