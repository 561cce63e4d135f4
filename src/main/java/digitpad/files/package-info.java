/** Files the user brings or keeps: ink, pictures, model cards; alone sees Jackson. */
package digitpad.files;
