package digitpad.files.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The weights in a .keras file: groups called after the layers' classes, with variables 0, 1, … in each. */
record ArchiveWeights(Hdf5File file) implements KerasWeights {
    /** What versions call the list of a network's layers. */
    private static final String LIST = "(_?layers|_layer_checkpoint_dependencies|_self_tracked_trackables)";

    @Override
    public List<NamedArray> of(KerasLayer layer) throws RefusedException {
        List<NamedArray> arrays = variables(layer, true);
        return arrays.isEmpty() ? variables(layer, false) : arrays;
    }

    private List<NamedArray> variables(KerasLayer layer, boolean byClass) throws RefusedException {
        Pattern pattern = Pattern.compile(layer.containers().stream()
                .map(address -> "(_functional/|_network/)?" + LIST + "/"
                        + Pattern.quote(byClass ? address.byClass() : address.name()))
                .collect(Collectors.joining("/", "", "/vars")));
        for (String group : file.groups()) {
            if (pattern.matcher(group).matches()) {
                List<NamedArray> arrays = new ArrayList<>();
                int count = file.arraysIn(group).size();
                for (int i = 0; i < count; i++) {
                    arrays.add(file.array(group + "/" + i, Integer.toString(i)));
                }
                if (!arrays.isEmpty()) {
                    return arrays;
                }
            }
        }
        return List.of();
    }
}
