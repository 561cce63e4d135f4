package digitpad.ui.workspace;

import digitpad.learning.Model;

/**
 * A model in memory.
 *
 * @param entry what it is called, and where it lies
 * @param model what reads
 */
public record OpenModel(ModelLibrary.Entry entry, Model model) {}
