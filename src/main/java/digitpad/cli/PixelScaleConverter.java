package digitpad.cli;

import digitpad.learning.PixelScale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** PAPER..INK, such as 0..255, or -1..1. */
final class PixelScaleConverter implements ITypeConverter<PixelScale> {
    @Override
    public PixelScale convert(String value) {
        String[] ends = value.split("\\.\\.", -1);
        try {
            if (ends.length == 2) {
                return new PixelScale(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
            }
        } catch (IllegalArgumentException senseless) {
            throw new TypeConversionException(problem(value));
        }
        throw new TypeConversionException(problem(value));
    }

    private static String problem(String value) {
        return "it must be two different numbers, for paper and for ink, such as 0..1 or 0..255, not " + value;
    }
}
