/** Models for other programs: ONNX, and weights for NumPy. What is written depends on the model alone: the same model gives the same bytes. */
package digitpad.files.export;
