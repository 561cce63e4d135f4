package digitpad.ui.results;

import digitpad.learning.EpochFigures;
import digitpad.learning.ModelCard;
import java.io.IOException;
import java.util.List;

/** Finds the epochs of the run that made a model; asked on a background thread. */
@FunctionalInterface
public interface RunHistory {
    /**
     * The run's epochs.
     *
     * @param card of the model
     * @return in order; none if its run is not kept
     * @throws IOException if the runs cannot be read
     */
    List<EpochFigures> of(ModelCard card) throws IOException;
}
