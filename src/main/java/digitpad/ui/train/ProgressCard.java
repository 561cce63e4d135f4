package digitpad.ui.train;

import digitpad.learning.EpochFigures;
import digitpad.learning.TrainingState;
import digitpad.ui.parts.WrappingLine;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where the run stands: epoch, best validation, speed, times, and a bar with a segment for each epoch. */
final class ProgressCard extends VBox {
    private static final Words WORDS = Words.of(ProgressCard.class);
    private static final double GAP = 24;

    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label remark = new Label();
    private final Statistic best = new Statistic(WORDS.text("best-validation"));
    private final Statistic speed = new Statistic(WORDS.text("images-per-second"));
    private final Statistic elapsed = new Statistic(WORDS.text("elapsed"));
    private final Statistic left = new Statistic(WORDS.text("left"));
    private final SegmentedBar bar = new SegmentedBar();

    /** A figure and its caption. */
    private static final class Statistic extends VBox {
        private final Label value = new Label("–");

        private Statistic(String caption) {
            value.getStyleClass().add("figure");
            Label words = new Label(caption);
            words.getStyleClass().add("caption");
            words.setMinWidth(USE_PREF_SIZE);
            setAlignment(Pos.TOP_RIGHT);
            getChildren().addAll(value, words);
            setMinWidth(USE_PREF_SIZE);
        }

        private void show(String text) {
            value.setText(text);
        }
    }

    ProgressCard() {
        getStyleClass().addAll("card", "progress-card");
        setId("progress");
        title.getStyleClass().add("figure");
        title.setId("progress-title");
        title.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().add("caption");
        detail.setId("progress-detail");
        remark.getStyleClass().add("caption");
        remark.setId("progress-remark");
        remark.setMinWidth(0);
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(title, detail);
        words.setMinWidth(USE_PREF_SIZE);
        bar.setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        getChildren().addAll(new WrappingLine(GAP, 0, words, List.of(best, speed, elapsed, left)), bar, remark);
        // Under a long title, or in a narrow window, the figures have a line of their own.
        setMinHeight(USE_PREF_SIZE);
        speed.value.setId("progress-speed");
    }

    /**
     * Shows where a run stands.
     *
     * @param now where it stands
     * @param readsAllAsDigits whether its model is in use and has not learned to refuse
     */
    void show(RunProgress now, boolean readsAllAsDigits) {
        title.setText(titleOf(now));
        title.getStyleClass().remove("wrong");
        if (now.exists() && now.state() == TrainingState.FAILED) {
            title.getStyleClass().add("wrong");
        }
        detail.setText(detailOf(now));
        best.show(now.best()
                .flatMap(EpochFigures::validation)
                .map(validation -> Numbers.accuracy(validation.accuracy()))
                .orElse("–"));
        remark.setText(readsAllAsDigits ? remarkOn(now) + "\n" + WORDS.text("reads-all-as-digits") : remarkOn(now));
        speed.show(now.imagesPerSecond() > 0 ? Numbers.count(Math.round(now.imagesPerSecond())) : "–");
        elapsed.show(now.exists() ? Numbers.time(now.elapsedSeconds()) : "–");
        left.show(
                now.state() == TrainingState.RUNNING && !Double.isNaN(now.secondsLeft())
                        ? Numbers.time(now.secondsLeft())
                        : "–");
        bar.show(Math.max(1, now.epochs()), now.share(), now.exists() && now.state() == TrainingState.FAILED);
        bar.setAccessibleText(WORDS.text("progress", title.getText(), detail.getText(), remark.getText()));
    }

    private static String titleOf(RunProgress now) {
        if (!now.exists()) {
            return WORDS.text("no-run");
        }
        return switch (now.state()) {
            case PREPARING -> WORDS.text("state.preparing");
            case RUNNING -> WORDS.text("state.running", now.epoch() + 1, now.epochs());
            case PAUSED -> WORDS.text("state.paused", now.epoch() + 1, now.epochs());
            case TESTING -> WORDS.text("state.testing");
            case STOPPING -> WORDS.text("state.stopping");
            case FINISHED ->
                now.test()
                        .map(test -> WORDS.text("state.tested", Numbers.accuracy(test.accuracy())))
                        .orElse(WORDS.text("state.finished"));
            case STOPPED -> WORDS.text("state.stopped", now.epoch() + 1, now.epochs());
            case FAILED -> WORDS.text("state.failed");
        };
    }

    private static String remarkOn(RunProgress now) {
        if (!now.exists()) {
            return WORDS.text("no-run.remark");
        }
        if (now.state() == TrainingState.FAILED) {
            return now.advice();
        }
        return now.best()
                .map(epoch -> WORDS.text("best-epoch", epoch.epoch() + 1, now.diagnosis())
                        .strip())
                .orElse(now.diagnosis());
    }

    private static String detailOf(RunProgress now) {
        if (!now.exists()) {
            return "";
        }
        if (now.state() == TrainingState.FINISHED) {
            return WORDS.text("detail.finished", now.run(), now.recipe());
        }
        return now.batchesPerEpoch() == 0
                ? WORDS.text("detail", now.run(), now.recipe())
                : WORDS.text("detail.batch", now.run(), now.recipe(), now.batch(), now.batchesPerEpoch());
    }

    /** One segment for each epoch, filled left to right; one bar where segments would be too narrow to see. */
    private static final class SegmentedBar extends Region {
        private static final double HEIGHT = 8;
        private static final double GAP = 4;
        private static final double MIN_SEGMENT = 12;

        private int segments;
        private double share;
        private boolean failed;

        private SegmentedBar() {
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
            setMaxHeight(HEIGHT);
        }

        private void show(int newSegments, double newShare, boolean newFailed) {
            segments = newSegments;
            share = newShare;
            failed = newFailed;
            setNeedsLayout(true);
        }

        @Override
        protected void layoutChildren() {
            int count = getWidth() / segments < MIN_SEGMENT ? 1 : segments;
            while (getChildren().size() > 2 * count) {
                getChildren().remove(getChildren().size() - 1);
            }
            while (getChildren().size() < 2 * count) {
                Region piece = new Region();
                piece.getStyleClass().add(getChildren().size() % 2 == 0 ? "bar-track" : "bar-fill");
                getChildren().add(piece);
            }
            double width = (getWidth() - GAP * (count - 1)) / count;
            for (int i = 0; i < count; i++) {
                double x = i * (width + GAP);
                double filled = Math.min(1, Math.max(0, share * count - i));
                getChildren().get(2 * i).resizeRelocate(x, 0, width, HEIGHT);
                Region fill = (Region) getChildren().get(2 * i + 1);
                fill.getStyleClass().setAll("bar-fill", failed ? "failed" : "winner");
                fill.resizeRelocate(x, 0, width * filled, HEIGHT);
            }
        }
    }
}
