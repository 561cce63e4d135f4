package digitpad.cli;

import digitpad.learning.Checkpoint;
import digitpad.learning.EpochFigures;
import digitpad.learning.IterationFigures;
import digitpad.learning.Model;
import digitpad.learning.Split;
import digitpad.learning.TrainingListener;
import java.util.List;

/**
 * Tells several listeners, in their order.
 *
 * @param all who is told; whoever keeps things comes first, so that nobody knows what is not kept
 */
record TrainingListeners(List<TrainingListener> all) implements TrainingListener {
    @Override
    public void prepared(Split split, int batchesPerEpoch) {
        all.forEach(each -> each.prepared(split, batchesPerEpoch));
    }

    @Override
    public void iterationDone(IterationFigures figures) {
        all.forEach(each -> each.iterationDone(figures));
    }

    @Override
    public void epochDone(EpochFigures figures, Model model) {
        all.forEach(each -> each.epochDone(figures, model));
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        all.forEach(each -> each.checkpoint(checkpoint));
    }

    @Override
    public void testing() {
        all.forEach(TrainingListener::testing);
    }
}
