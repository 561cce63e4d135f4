/** The command line: train, runs, evaluate, recognize, summary, benchmark. Sees everything but the window. */
package digitpad.cli;
