package digitpad.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An answer on the command line; picocli takes an option of a boolean for a switch without a value. */
enum YesOrNo {
    YES,
    NO;

    /** Reads yes and no. */
    static final class Converter implements ITypeConverter<YesOrNo> {
        @Override
        public YesOrNo convert(String value) {
            return switch (value) {
                case "yes" -> YES;
                case "no" -> NO;
                default -> throw new TypeConversionException("expected yes or no, not " + value);
            };
        }
    }
}
