package digitpad.ui.network;

import digitpad.learning.ReadingService;
import digitpad.ui.network.morph.MorphModel;
import digitpad.ui.network.morph.MorphView;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.PageHeader;
import digitpad.ui.parts.Segments;
import digitpad.ui.parts.ShortcutHint;
import digitpad.ui.parts.SideColumn;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.PictureFiles;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The model in use from the inside: its layers, what each sees of an image, why it reads it so, and how other models do. */
public final class NetworkPage implements Page {
    private static final Words WORDS = Words.of(NetworkPage.class);
    private static final double SOURCE_WIDTH = 232;
    private static final double LEAST_VIEW_WIDTH = 400;
    /** In a narrower page, the names of the sections move together. */
    private static final double NARROW = 640;

    private static final PseudoClass NARROW_PAGE = PseudoClass.getPseudoClass("narrow");

    private final LookModel looks;
    private final MapModel map;
    private final MorphModel morph;
    private final VBox root;
    private boolean isShown;

    /**
     * The page.
     *
     * @param workspace gives the model in use, the drawing and the images
     * @param library opens, switches and saves models
     * @param appearance gives the colours
     * @param looking looks at images in the background, the newest first; for this page alone
     * @param changing works out changes of images in the background; for this page alone
     * @param files writes pictures
     * @param maps works out maps of digits, which takes long; for this page alone
     * @param fxThread where progress is told
     * @param morph turns one digit into another
     * @param pad draws on what the Draw page's pad shows
     */
    public NetworkPage(
            Workspace workspace,
            ModelLibrary library,
            Appearance appearance,
            ReadingService looking,
            ReadingService changing,
            Background files,
            Background maps,
            Executor fxThread,
            MorphModel morph,
            Region pad) {
        this.morph = morph;
        NetworkModel model = new NetworkModel(workspace, library);
        SourceModel source = new SourceModel(workspace);
        looks = new LookModel(workspace, source, looking);
        SeenModel seen = new SeenModel(looks, appearance);
        WhyModel why = new WhyModel(looks, changing);
        looks.add(Section.SEEN, seen);
        CompareModel compare = new CompareModel(library, looks);
        map = new MapModel(workspace, looks, maps, fxThread);
        looks.add(Section.WHY, why);
        looks.add(Section.MAP, map);
        looks.add(Section.MODELS, compare);
        morph.follow(source.imageProperty());

        // Made when they are first looked at: the window opens sooner.
        Function<Section, Node> make = section -> switch (section) {
            case LAYERS ->
                new LayersView(
                        model,
                        layer -> {
                            seen.choose(layer);
                            looks.choose(Section.SEEN);
                        },
                        new PictureFiles(workspace, files),
                        appearance);
            case SEEN -> new SeenView(seen, source, workspace.modelInUseProperty(), appearance);
            case WHY -> new WhyView(why, source, workspace.modelInUseProperty(), appearance);
            case MAP -> new MapView(map, appearance);
            case MORPH -> new MorphView(morph, appearance);
            case MODELS -> new ModelsView(compare, source, workspace, library);
        };
        Map<Section, Node> views = new EnumMap<>(Section.class);

        SourceCard sourceCard = new SourceCard(source, looks.readingProperty(), pad, appearance);
        StackPane view = new StackPane();
        SideColumn content = new SideColumn(sourceCard, view, SOURCE_WIDTH, 16, LEAST_VIEW_WIDTH);
        VBox.setVgrow(content, Priority.ALWAYS);
        sourceCard.managedProperty().bind(sourceCard.visibleProperty());
        looks.sectionProperty().subscribe(section -> {
            sourceCard.setVisible(section != Section.LAYERS);
            view.getChildren().setAll(views.computeIfAbsent(section, make));
            map.setInView(isShown && section == Section.MAP);
            morph.setInView(isShown && section == Section.MORPH);
        });
        Segments<Section> sections = new Segments<>(WORDS.text("section"), looks::choose);
        sections.setId("network-sections");
        sections.optionsProperty()
                .set(Arrays.stream(Section.values())
                        .map(section -> new Segments.Option<>(section, section.title(), "network-" + section.id()))
                        .toList());
        sections.setMinWidth(0);
        sections.chosenProperty().bind(looks.sectionProperty());
        root = new VBox(
                new PageHeader(WORDS.text("network"), model.sentence(), new ModelControls(library, workspace)),
                sections,
                content);
        root.widthProperty()
                .map(width -> width.doubleValue() < NARROW)
                .subscribe(narrow -> root.pseudoClassStateChanged(NARROW_PAGE, narrow));
        root.setId("network-page");
        root.getStyleClass().addAll("page", "network-page");
        root.getStylesheets()
                .add(NetworkPage.class
                        .getResource("/digitpad/ui/network/network.css")
                        .toExternalForm());
    }

    /** {@return how often the section in view has shown something new} */
    long updates() {
        return looks.updates();
    }

    @Override
    public void keyPressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.PAGE_DOWN ? 1 : event.getCode() == KeyCode.PAGE_UP ? -1 : 0;
        if (event.isShortcutDown() && step != 0) {
            Section[] all = Section.values();
            looks.choose(all[Math.floorMod(looks.sectionProperty().get().ordinal() + step, all.length)]);
            event.consume();
        }
    }

    @Override
    public List<ShortcutHint> shortcuts() {
        return List.of(
                new ShortcutHint("Ctrl+Page up, down", WORDS.text("keys.section")),
                new ShortcutHint("← → ↑ ↓", WORDS.text("keys.choose")),
                new ShortcutHint("Enter", WORDS.text("keys.look")),
                new ShortcutHint("← →", WORDS.text("keys.misread")),
                new ShortcutHint("Ctrl+O", WORDS.text("keys.open")));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        isShown = true;
        map.setInView(looks.sectionProperty().get() == Section.MAP);
        morph.setInView(looks.sectionProperty().get() == Section.MORPH);
        looks.show();
    }

    @Override
    public void hidden() {
        isShown = false;
        map.setInView(false);
        morph.setInView(false);
        looks.hide();
    }
}
