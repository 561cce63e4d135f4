/** The command line: train, evaluate, recognize, summary. Sees everything but the window. */
package digitpad.cli;
