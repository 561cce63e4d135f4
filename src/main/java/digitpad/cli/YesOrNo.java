package digitpad.cli;

import digitpad.words.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An answer on the command line; picocli takes an option of a boolean for a switch without a value. */
enum YesOrNo {
    YES,
    NO;

    private static final Words WORDS = Words.of(YesOrNo.class);

    /** Reads yes and no. */
    static final class Converter implements ITypeConverter<YesOrNo> {
        @Override
        public YesOrNo convert(String value) {
            return switch (value) {
                case "yes" -> YES;
                case "no" -> NO;
                default -> throw new TypeConversionException(WORDS.text("yes-or-no", value));
            };
        }
    }
}
