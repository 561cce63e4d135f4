/**
 * What learning is: recipes, settings, the training loop and its service, readings and evaluation. Plain Java; talks to the engine through
 * {@link digitpad.learning.Engine} only.
 */
package digitpad.learning;
