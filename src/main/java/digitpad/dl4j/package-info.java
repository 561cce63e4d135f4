/**
 * The engine: networks, training steps, predictions and model files. Deeplearning4j holds configurations and the file format; the arithmetic
 * of a step is run here on ND4J's native operations. Alone sees Deeplearning4j and ND4J.
 */
package digitpad.dl4j;
