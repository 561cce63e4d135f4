package digitpad.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads yes and no. */
final class YesOrNo implements ITypeConverter<Boolean> {
    @Override
    public Boolean convert(String value) {
        return switch (value) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new TypeConversionException("expected yes or no, not " + value);
        };
    }
}
