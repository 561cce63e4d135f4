package digitpad.ui.network;

import digitpad.digits.DigitImage;
import digitpad.learning.Model;
import digitpad.learning.Reading;
import digitpad.learning.ReadingService;
import digitpad.ui.workspace.Workspace;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Has the section in view look at the image, whenever one of the two or the model changes, in the background, and only while the page is in
 * view. While a drawing grows, the newest waits and those before it are left out. FX thread only.
 */
final class LookModel {
    private final Workspace workspace;
    private final SourceModel source;
    private final ReadingService service;
    private final Map<Section, Looker> lookers = new EnumMap<>(Section.class);
    private final ReadOnlyObjectWrapper<Section> section = new ReadOnlyObjectWrapper<>(this, "section", Section.LAYERS);
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading =
            new ReadOnlyObjectWrapper<>(this, "reading", Optional.empty());
    private boolean isShown;
    /** Changes with everything but the drawing: what comes of an older drawing is still news, what comes of another model is not. */
    private int question;

    private long updates;

    LookModel(Workspace workspace, SourceModel source, ReadingService service) {
        this.workspace = workspace;
        this.source = source;
        this.service = service;
        source.imageProperty().subscribe(image -> {
            if (image.isEmpty()) {
                question++;
            }
            look();
        });
        source.kindProperty().subscribe(now -> lookAnew());
        workspace.networkInUseProperty().subscribe(now -> lookAnew());
    }

    /**
     * Adds a section that looks.
     *
     * @param where its place
     * @param looker looks while the section is in view
     */
    void add(Section where, Looker looker) {
        lookers.put(where, looker);
    }

    ReadOnlyObjectProperty<Section> sectionProperty() {
        return section.getReadOnlyProperty();
    }

    /** {@return what the model in use makes of the image; nothing while it does not know} */
    ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** {@return how often something new was shown} */
    long updates() {
        return updates;
    }

    void choose(Section chosen) {
        if (chosen != section.get()) {
            rest();
        }
        section.set(chosen);
        lookAnew();
    }

    void show() {
        isShown = true;
        source.show();
        lookAnew();
    }

    void hide() {
        isShown = false;
        source.hide();
        rest();
    }

    /** The section in view goes out of it: nothing is worked out for it any more. */
    private void rest() {
        question++;
        Optional.ofNullable(lookers.get(section.get())).ifPresent(Looker::clear);
    }

    /** Something else than the drawing has changed. */
    void lookAnew() {
        question++;
        look();
    }

    private void look() {
        Optional<Looker> looker = Optional.ofNullable(lookers.get(section.get()));
        Model model = workspace.modelInUseProperty().get();
        Optional<DigitImage> image = source.imageProperty().get();
        if (!isShown) {
            return;
        }
        if (model == null || image.isEmpty()) {
            reading.set(Optional.empty());
            looker.ifPresent(Looker::clear);
            return;
        }
        Looker.Look look = looker.map(one -> one.look(model)).orElse((seen, read) -> () -> {});
        int asked = question;
        service.read(
                () -> {
                    Reading read = model.read(image.get());
                    Runnable shows = look.at(image.get(), read);
                    return (Runnable) () -> {
                        reading.set(Optional.of(read));
                        shows.run();
                        updates++;
                    };
                },
                shows -> {
                    if (asked == question) {
                        shows.run();
                    }
                });
    }
}
