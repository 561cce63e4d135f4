package digitpad.cli;

import digitpad.learning.EngineSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option of commands that train: on how many cores. */
final class ReplicasOption {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = "On how many cores the network learns, 1 to " + EngineSettings.MAX_REPLICAS
                    + "; all of them, unless told. The same number gives the same run.")
    private Integer replicas;

    /**
     * What the engine is to do.
     *
     * @param accelerated whether it may use fast kernels
     * @return its settings
     * @throws ParameterException if the number is out of range
     */
    EngineSettings settings(boolean accelerated) {
        try {
            return new EngineSettings(
                    replicas == null ? EngineSettings.ofThisMachine().replicas() : replicas, accelerated);
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--replicas': " + outOfRange.getMessage());
        }
    }
}
