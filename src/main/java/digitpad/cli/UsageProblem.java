package digitpad.cli;

import digitpad.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in words what is wrong with a command line; picocli itself speaks English only. */
final class UsageProblem {
    private static final Words WORDS = Words.of(UsageProblem.class);

    private UsageProblem() {}

    /**
     * The words for a refusal.
     *
     * @param wrong picocli's, or ours, whose message is told as it is
     * @return what is wrong, without an end
     */
    static String words(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = quoted(unmatched.getUnmatched().get(0));
            return WORDS.text(unmatched.isUnknownOption() ? "usage.unknown-option" : "usage.unmatched", first);
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing);
        }
        if (wrong instanceof MutuallyExclusiveArgsException) {
            // picocli tells the options in its message alone.
            return WORDS.text(
                    "usage.exclusive",
                    wrong.getCommandLine().getCommandSpec().args().stream()
                            .filter(each ->
                                    each.group() != null && wrong.getMessage().contains(name(each)))
                            .map(UsageProblem::name)
                            .collect(Collectors.joining(", ")));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return WORDS.text("usage.twice", named(twice.getOverwritten()));
        }
        if (wrong.getArgSpec() != null && wrong.getCause() instanceof TypeConversionException unfit) {
            return WORDS.text("usage.invalid", named(wrong.getArgSpec()), reason(wrong, unfit));
        }
        return Objects.requireNonNullElseGet(wrong.getMessage(), () -> WORDS.text("wrong-usage"));
    }

    private static String missing(MissingParameterException missing) {
        List<ArgSpec> args = missing.getMissing();
        // Only its message tells whether an option is missing or the value of one.
        boolean isOption = missing.getMessage().startsWith("Missing required option");
        if (!isOption && args.get(0) instanceof OptionSpec option) {
            return WORDS.text("usage.missing-value", named(option));
        }
        return WORDS.text(
                isOption ? "usage.missing-option" : "usage.missing-parameter",
                args.stream().map(UsageProblem::name).map(UsageProblem::quoted).collect(Collectors.joining(", ")));
    }

    /** Our own converters say what is wrong, picocli's do not say it in this language. */
    private static String reason(ParameterException wrong, TypeConversionException unfit) {
        Class<?> type = wrong.getArgSpec().type();
        if (wrong.getArgSpec().converters().length > 0) {
            return unfit.getMessage();
        }
        if (type.isEnum()) {
            String values = Arrays.stream(type.getEnumConstants())
                    .map(value -> value.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return WORDS.text("none-of", wrong.getValue(), values);
        }
        boolean isWhole = type == int.class || type == Integer.class || type == long.class || type == Long.class;
        return WORDS.text(isWhole ? "not-whole" : "not-a-number", wrong.getValue());
    }

    private static String quoted(String argument) {
        return WORDS.text("parameter", argument);
    }

    private static String named(ArgSpec arg) {
        return arg instanceof OptionSpec option ? WORDS.text("option", option.longestName()) : quoted(arg.paramLabel());
    }

    private static String name(ArgSpec arg) {
        if (!(arg instanceof OptionSpec option)) {
            return arg.paramLabel();
        }
        return option.arity().max() == 0 ? option.longestName() : option.longestName() + "=" + option.paramLabel();
    }
}
