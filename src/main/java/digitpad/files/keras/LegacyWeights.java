package digitpad.files.keras;

import java.util.ArrayList;
import java.util.List;

/** The weights in an .h5 file: a group for each layer of the outermost network, whose attribute "weight_names" tells what is in it. */
record LegacyWeights(Hdf5File file) implements KerasWeights {
    private static final String GROUP = "model_weights";

    @Override
    public List<NamedArray> of(KerasLayer layer) throws RefusedException {
        String root = file.hasGroup(GROUP) ? GROUP + "/" : "";
        String group = root + layer.containers().get(0).name();
        if (!file.hasGroup(group)) {
            return List.of();
        }
        List<String> names = file.texts(group, "weight_names");
        List<NamedArray> arrays = new ArrayList<>();
        boolean isNested = layer.containers().size() > 1;
        for (String name : names.isEmpty() ? file.arraysIn(group) : names) {
            String path = group + "/" + name.replace('\\', '/');
            boolean isOwn = !isNested || new NamedArray(name, new int[0], new float[0]).isUnder(layer.name());
            if (isOwn) {
                arrays.add(file.array(path, name.replace('\\', '/')));
            }
        }
        return arrays;
    }
}
