/** The command line: train, evaluate, recognize, summary, benchmark. Sees everything but the window. */
package digitpad.cli;
