/** Points of many dimensions laid out in two, by the Smile library, which this package alone sees. */
package digitpad.embedding;
