package digitpad.ui.train;

import digitpad.learning.Augmentation;
import java.util.List;
import java.util.function.BiConsumer;

/** Whether training images are changed at random, and how far. FX thread only. */
final class AugmentationSettings {
    private final ChoiceSetting<Boolean> on = ChoiceSetting.onOrOff("augmentation");
    private final NumberSetting rotation = number("rotation", Unit.DEGREES, Augmentation.MAX_ROTATION, Step.ONE);
    private final NumberSetting shift = number("shift", Unit.PIXELS, Augmentation.MAX_SHIFT, Step.ONE);
    private final NumberSetting zoom = number("zoom", Unit.PERCENT, 100 * Augmentation.MAX_ZOOM, Step.ONE);
    private final NumberSetting shear = number("shear", Unit.DEGREES, Augmentation.MAX_SHEAR, Step.ONE);
    private final NumberSetting elastic = number("elastic", Unit.PIXELS, Augmentation.MAX_ELASTIC, Step.TENTH);
    private final NumberSetting thickness = number("thickness", Unit.PIXELS, Augmentation.MAX_THICKNESS, Step.TENTH);
    private final List<NumberSetting> numbers = List.of(rotation, shift, zoom, shear, elastic, thickness);

    private static NumberSetting number(String id, Unit unit, double high, Step step) {
        return new NumberSetting(id, unit, NumberRange.upTo(high), step);
    }

    ChoiceSetting<Boolean> on() {
        return on;
    }

    List<NumberSetting> numbers() {
        return numbers;
    }

    /** {@return whether every number is right} */
    boolean areNumbersValid() {
        return numbers.stream()
                .allMatch(number -> number.problemProperty().get().isEmpty());
    }

    Augmentation augmentation() {
        if (!on.get()) {
            return Augmentation.NONE;
        }
        return new Augmentation(
                rotation.asDouble(),
                shift.asDouble(),
                zoom.asDouble(),
                shear.asDouble(),
                elastic.asDouble(),
                thickness.asDouble());
    }

    void load(Augmentation augmentation) {
        on.set(augmentation.isActive());
        each(augmentation, NumberSetting::set);
    }

    void recipe(Augmentation augmentation) {
        on.recipe(augmentation.isActive());
        each(augmentation, NumberSetting::recipe);
    }

    /** Gives each number the augmentation's, or what is offered first if there is none. */
    private void each(Augmentation augmentation, BiConsumer<NumberSetting, Number> set) {
        Augmentation numbersOf = augmentation.isActive() ? augmentation : Augmentation.MODERATE;
        set.accept(rotation, numbersOf.rotation());
        set.accept(shift, numbersOf.shift());
        set.accept(zoom, numbersOf.zoom());
        set.accept(shear, numbersOf.shear());
        set.accept(elastic, numbersOf.elastic());
        set.accept(thickness, numbersOf.thickness());
    }
}
