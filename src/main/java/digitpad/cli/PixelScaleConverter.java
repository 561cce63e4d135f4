package digitpad.cli;

import digitpad.learning.PixelScale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** PAPER..INK, such as 0..255, or -1..1. */
final class PixelScaleConverter implements ITypeConverter<PixelScale> {
    @Override
    public PixelScale convert(String value) {
        return PixelScale.parse(value)
                .orElseThrow(() -> new TypeConversionException(
                        "it must be two different numbers, for paper and for ink, such as 0..1 or 0..255, not "
                                + value));
    }
}
