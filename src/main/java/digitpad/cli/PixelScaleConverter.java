package digitpad.cli;

import digitpad.learning.PixelScale;
import digitpad.words.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** PAPER..INK, such as 0..255, or -1..1. */
final class PixelScaleConverter implements ITypeConverter<PixelScale> {
    private static final Words WORDS = Words.of(PixelScaleConverter.class);

    @Override
    public PixelScale convert(String value) {
        return PixelScale.parse(value).orElseThrow(() -> new TypeConversionException(WORDS.text("no-scale", value)));
    }
}
