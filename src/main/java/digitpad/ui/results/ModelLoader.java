package digitpad.ui.results;

import digitpad.learning.Model;
import digitpad.ui.workspace.ModelLibrary;
import java.io.IOException;

/** Opens models of the library; asked on a background thread. */
@FunctionalInterface
interface ModelLoader {
    /**
     * Opens a model.
     *
     * @param entry which
     * @return the model
     * @throws IOException if it cannot be opened
     */
    Model load(ModelLibrary.Entry entry) throws IOException;
}
