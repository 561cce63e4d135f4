package digitpad.ui.train;

import digitpad.files.RunRecord;
import digitpad.learning.Figures;
import digitpad.ui.parts.Card;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Palette;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The runs that are kept: to compare, rename, continue, use, export and delete. */
final class RunsTable extends VBox {
    private static final Words WORDS = Words.of(RunsTable.class);
    private static final String NOTHING = "–";
    private static final double BUTTON_WIDTH = 44;
    private static final double SCROLL_BAR = 12;
    private static final double NAME_WIDTH = 220;
    private static final double LEAST_NAME_WIDTH = 150;
    /** In a narrower column, what the run is stands under its name. */
    private static final double NAME_AND_TAG = 236;
    /** Columns are so much wider than they must be where there is room. */
    private static final double ROOMY = 1.2;

    private final RunsModel model;
    private final RunActions actions;
    private final Workspace workspace;
    private final TableView<RunRow> table = new TableView<>();
    private boolean isDeleteHeld;

    RunsTable(RunsModel model, RunActions actions, Workspace workspace) {
        this.model = model;
        this.actions = actions;
        this.workspace = workspace;
        setId("runs");
        Card card = Card.explained(
                WORDS.text("runs"),
                WORDS.text("runs.about"),
                undo(),
                button(WORDS.text("import"), Feather.UPLOAD, "import-run", actions::importRun));
        card.getStyleClass().add("runs-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.ALWAYS);
        card.getChildren().add(table);
        getChildren().add(card);
        table.setItems(model.rows());
        table.setId("runs-table");
        table.getStyleClass().add("plain-table");
        table.setAccessibleText(WORDS.text("runs"));
        table.setPlaceholder(placeholder());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        TableColumn<RunRow, RunRow> name = text(WORDS.text("column.name"), LEAST_NAME_WIDTH, RunRecord::name, byName());
        name.setPrefWidth(NAME_WIDTH);
        name.setCellFactory(column -> new NameCell());
        TableColumn<RunRow, RunRow> recipe =
                text(WORDS.text("recipe"), 74, row -> row.recipe().name(), Comparator.comparing(run -> run.recipe()
                        .name()));
        TableColumn<RunRow, RunRow> epochs =
                number(WORDS.text("column.epochs"), 78, RunsTable::epochs, Comparator.comparingInt(RunRecord::epochs));
        TableColumn<RunRow, RunRow> validation =
                number(WORDS.text("validation"), 84, RunsTable::bestValidation, byAccuracy(RunsTable::best));
        TableColumn<RunRow, RunRow> test = number(WORDS.text("test"), 76, RunsTable::test, byAccuracy(RunRecord::test));
        TableColumn<RunRow, RunRow> time = number(
                WORDS.text("column.time"),
                56,
                run -> run.state() == RunRecord.State.RUNNING ? NOTHING : Numbers.time(run.seconds()),
                Comparator.comparingDouble(RunRecord::seconds));
        table.getColumns().addAll(List.of(shown(), name, recipe, epochs, validation, test, time, menu()));
        table.widthProperty().subscribe(width -> fit(width.doubleValue(), List.of(time, epochs, recipe, validation)));
        table.setRowFactory(view -> {
            TableRow<RunRow> row = new TableRow<>();
            row.setOnContextMenuRequested(event -> {
                if (!row.isEmpty()) {
                    actions.menuOf(row.getItem()).show(row, event.getScreenX(), event.getScreenY());
                }
                event.consume();
            });
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    model.toggle(row.getItem());
                }
            });
            return row;
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        table.addEventHandler(KeyEvent.KEY_RELEASED, event -> isDeleteHeld &= event.getCode() != KeyCode.DELETE);
        table.focusedProperty().subscribe(isFocused -> isDeleteHeld &= isFocused);
        // The mouse asks a row, the keyboard the table.
        table.setOnContextMenuRequested(event -> {
            RunRow row = table.getSelectionModel().getSelectedItem();
            if (row != null) {
                actions.menuOf(row).show(table, event.getScreenX(), event.getScreenY());
            }
        });
        model.chartedProperty().subscribe(now -> table.refresh());
        model.pausedProperty().subscribe(now -> table.refresh());
    }

    /** Leaves out columns, the first ones first, where there is no room for all. */
    private void fit(double width, List<TableColumn<RunRow, RunRow>> dispensable) {
        double needed = SCROLL_BAR
                + table.getColumns().stream()
                        .mapToDouble(TableColumn::getMinWidth)
                        .sum();
        for (TableColumn<RunRow, RunRow> column : dispensable) {
            column.setVisible(width == 0 || needed <= width);
            needed -= column.isVisible() ? 0 : column.getMinWidth();
        }
    }

    private static Comparator<RunRecord> byName() {
        return Comparator.comparing(RunRecord::name, String.CASE_INSENSITIVE_ORDER);
    }

    private static Node placeholder() {
        Label words = new Label(WORDS.text("runs.none"));
        words.setWrapText(true);
        words.getStyleClass().add("caption");
        return words;
    }

    private Node undo() {
        Hyperlink undo = new Hyperlink();
        undo.setId("undo-delete");
        undo.textProperty()
                .bind(model.deletedProperty()
                        .map(run -> WORDS.text("deleted", run.name()))
                        .orElse(""));
        undo.visibleProperty().bind(Bindings.isNotNull(model.deletedProperty()));
        undo.managedProperty().bind(undo.visibleProperty());
        undo.setOnAction(event -> model.undelete());
        return undo;
    }

    private static Button button(String words, Feather icon, String id, Runnable action) {
        Button button = new Button(words, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void keyPressed(KeyEvent event) {
        RunRow row = table.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            model.toggle(row);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            // A key that is held down would delete one after the other.
            if (!isDeleteHeld) {
                isDeleteHeld = true;
                model.delete(row);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.F2) {
            actions.rename(row);
            event.consume();
        }
    }

    private static String epochs(RunRecord run) {
        if (run.state() == RunRecord.State.RUNNING) {
            return WORDS.text(
                    "some-of",
                    Math.min(run.epochs() + 1, run.settings().epochs()),
                    run.settings().epochs());
        }
        return run.epochs() < run.settings().epochs()
                ? WORDS.text("some-of", run.epochs(), run.settings().epochs())
                : Numbers.count(run.epochs());
    }

    private static Optional<Figures> best(RunRecord run) {
        return run.best().map(RunRecord.Best::validation);
    }

    private static String bestValidation(RunRecord run) {
        return best(run).map(figures -> Numbers.accuracy(figures.accuracy())).orElse(NOTHING);
    }

    private static String test(RunRecord run) {
        return run.test().map(figures -> Numbers.accuracy(figures.accuracy())).orElse(NOTHING);
    }

    private static Comparator<RunRecord> byAccuracy(Function<RunRecord, Optional<Figures>> figures) {
        return Comparator.comparingDouble(
                run -> figures.apply(run).map(Figures::accuracy).orElse(-1.0));
    }

    private static TableColumn<RunRow, RunRow> text(
            String title, double width, Function<RunRecord, String> words, Comparator<RunRecord> order) {
        TableColumn<RunRow, RunRow> column = new TableColumn<>(title);
        column.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
        column.setComparator(Comparator.comparing(RunRow::record, order));
        column.setPrefWidth(ROOMY * width);
        column.setMinWidth(width);
        column.setCellFactory(unused -> new RecordCell() {
            @Override
            void show(RunRow row) {
                setText(words.apply(row.record()));
            }
        });
        return column;
    }

    private static TableColumn<RunRow, RunRow> number(
            String title, double width, Function<RunRecord, String> words, Comparator<RunRecord> order) {
        TableColumn<RunRow, RunRow> column = text(title, width, words, order);
        column.getStyleClass().add("numbers");
        return column;
    }

    /** A cell that follows what becomes known of its run. */
    private abstract static class RecordCell extends TableCell<RunRow, RunRow> {
        private final InvalidationListener changed = observable -> refresh();
        private RunRow watched;

        abstract void show(RunRow row);

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            if (watched != null) {
                watched.recordProperty().removeListener(changed);
                watched.colourProperty().removeListener(changed);
            }
            watched = empty ? null : row;
            if (watched != null) {
                watched.recordProperty().addListener(changed);
                watched.colourProperty().addListener(changed);
            }
            refresh();
        }

        private void refresh() {
            if (watched == null) {
                setText(null);
                setGraphic(null);
            } else {
                show(watched);
            }
        }
    }

    /** The name, and in a smaller type what the run does or is. */
    private final class NameCell extends RecordCell {
        private final Label name = new Label();
        private final Label tag = new Label();
        private final Region dot = new Region();
        private final VBox under = new VBox();
        private final HBox all = new HBox(8);
        private final InvalidationListener used = observable -> {
            if (getItem() != null) {
                show(getItem());
            }
        };

        private NameCell() {
            name.getStyleClass().add("run-name");
            tag.getStyleClass().add("run-tag");
            all.setAlignment(Pos.CENTER_LEFT);
            // The state gives way to the name.
            name.setMinWidth(USE_PREF_SIZE);
            tag.setMinWidth(0);
            dot.setMinWidth(USE_PREF_SIZE);
            under.setAlignment(Pos.CENTER_LEFT);
            tag.managedProperty().bind(tag.textProperty().isNotEmpty());
            widthProperty().map(width -> width.doubleValue() < NAME_AND_TAG).subscribe(this::arrange);
            // The table makes cells anew with every refresh; the old ones must be able to go.
            workspace.modelInUseProperty().addListener(new WeakInvalidationListener(used));
        }

        private void arrange(boolean isNarrow) {
            under.getChildren().clear();
            if (isNarrow) {
                under.getChildren().setAll(name, tag);
                all.getChildren().setAll(dot, under);
            } else {
                all.getChildren().setAll(dot, name, tag);
            }
        }

        @Override
        void show(RunRow row) {
            RunRecord run = row.record();
            name.setText(run.name());
            String words = tagOf(row);
            tag.setText(words);
            tag.getStyleClass().setAll("label", "run-tag", words.replace(' ', '-'));
            setTooltip(run.advice().isEmpty() ? null : new Tooltip(run.advice()));
            dot.getStyleClass().setAll("run-dot", dotStyle(row));
            setGraphic(all);
        }

        private String dotStyle(RunRow row) {
            return model.isCharted(row)
                    ? "charted"
                    : row.colourProperty()
                            .get()
                            .map(colour -> "colour-" + colour % Palette.LIGHT.runColours())
                            .orElse("hidden");
        }

        private String tagOf(RunRow row) {
            RunRecord run = row.record();
            boolean isInUse = model.isInUse(run);
            return switch (run.state()) {
                case RUNNING ->
                    WORDS.text(model.isCharted(row) && model.pausedProperty().get() ? "tag.paused" : "tag.running");
                case INTERRUPTED -> WORDS.text("tag.interrupted");
                case FAILED -> WORDS.text("tag.failed");
                case STOPPED -> WORDS.text(isInUse ? "tag.stopped-in-use" : "tag.stopped");
                case STOPPED_EARLY -> WORDS.text(isInUse ? "tag.stopped-early-in-use" : "tag.stopped-early");
                case FINISHED -> isInUse ? WORDS.text("tag.in-use") : "";
            };
        }
    }

    private TableColumn<RunRow, RunRow> shown() {
        return buttons(row -> {
            boolean isCharted = model.isCharted(row);
            IconButton eye = new IconButton(isCharted || row.isShown() ? Feather.EYE : Feather.EYE_OFF, eyeWords(row));
            eye.setId("eye-" + row.id());
            eye.setDisable(isCharted);
            eye.setOnAction(event -> model.toggle(row));
            return eye;
        });
    }

    private String eyeWords(RunRow row) {
        String name = row.record().name();
        if (model.isCharted(row)) {
            return WORDS.text("eye.charted", name);
        }
        return WORDS.text(row.isShown() ? "eye.take-out" : "eye.lay-over", name);
    }

    private TableColumn<RunRow, RunRow> menu() {
        return buttons(row -> {
            IconButton more = new IconButton(
                    Feather.MORE_HORIZONTAL, WORDS.text("run-menu", row.record().name()));
            more.setId("menu-" + row.id());
            more.setOnAction(event -> actions.menuOf(row).show(more, Side.BOTTOM, 0, 4));
            return more;
        });
    }

    private static TableColumn<RunRow, RunRow> buttons(Function<RunRow, Node> button) {
        TableColumn<RunRow, RunRow> column = new TableColumn<>();
        column.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setMinWidth(BUTTON_WIDTH);
        column.setMaxWidth(BUTTON_WIDTH);
        column.setCellFactory(unused -> new RecordCell() {
            @Override
            void show(RunRow row) {
                setGraphic(button.apply(row));
            }
        });
        return column;
    }
}
