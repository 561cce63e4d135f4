"""Makes the small Keras files that the tests import, with the outputs they must give.

    pip install keras jax h5py numpy
    python src/test/keras/fixtures.py src/test/resources/digitpad/keras/fixtures.zip

Files of Keras 3 are saved by Keras itself. Those of Keras 1 and 2, which no longer install, are written with h5py as these versions wrote
them; their outputs are those of a network of Keras 3 with the same weights. All weights are random.
"""

import json
import os
import sys
import tempfile
import zipfile

os.environ.setdefault("KERAS_BACKEND", "jax")

import h5py
import keras
import numpy as np
from keras import layers as L

FOLDER = tempfile.mkdtemp()
IMAGES = 3
random = np.random.default_rng(7)
expected = {}


def pixels():
    """0 to 255; the test computes the same."""
    n, i = np.meshgrid(np.arange(IMAGES), np.arange(784), indexing="ij")
    return ((i * i * (n + 3) + 31 * i) // 7 % 256).astype("float64")


def randomise(model):
    for layer in model.layers:
        if isinstance(layer, keras.Model):
            randomise(layer)
            continue
        weights = []
        for variable in layer.weights:
            fan = max(1, int(np.prod(variable.shape[:-1])))
            values = random.normal(0, 1.2 / np.sqrt(fan), variable.shape)
            if "variance" in variable.name:
                values = 0.5 + random.random(variable.shape)
            elif "mean" in variable.name or "bias" in variable.name or "beta" in variable.name:
                values = random.normal(0, 0.2, variable.shape)
            elif "gamma" in variable.name:
                values = 1 + 0.3 * random.normal(0, 1, variable.shape)
            weights.append(values)
        if weights and not isinstance(layer, L.Normalization):
            layer.set_weights(weights)


def note(name, model, scale, shape, ending="softmax"):
    """Writes down what the network gives for pixels of 0 to scale."""
    values = (pixels() * (scale / 255)).reshape((IMAGES, *shape)).astype("float32")
    out = np.asarray(model(values, training=False)).reshape(IMAGES, -1).astype("float64")
    if ending == "logits":
        out = np.exp(out - out.max(1, keepdims=True))
    expected[name] = {"scale": scale, "outputs": np.round(out / out.sum(1, keepdims=True), 7).tolist()}


def save(name, model, scale=1, shape=(28, 28, 1), ending="softmax"):
    randomise(model)
    for suffix in (".keras", ".h5"):
        model.save(os.path.join(FOLDER, name + suffix))
        note(name + suffix, model, scale, shape, ending)


def everything(data_format="channels_last"):
    first = data_format == "channels_first"
    axis = 1 if first else -1
    f = {"data_format": data_format}
    return keras.Sequential([
        L.Input((1, 28, 28) if first else (28, 28, 1)),
        L.Rescaling(1 / 127.5, offset=-1),
        L.Conv2D(3, 4, strides=2, padding="same", use_bias=False, **f),
        L.BatchNormalization(axis=axis, epsilon=0.01, scale=False),
        L.ReLU(max_value=2.0, negative_slope=0.1, threshold=0.05),
        L.DepthwiseConv2D((3, 2), depth_multiplier=2, padding="same", activation="tanh", **f),
        L.AveragePooling2D((3, 2), strides=(2, 3), padding="same", **f),
        L.SeparableConv2D(4, 3, depth_multiplier=2, padding="same", activation="silu", **f),
        L.LeakyReLU(negative_slope=0.2),
        L.ZeroPadding2D(((1, 2), (0, 3)), **f),
        L.MaxPooling2D(2, strides=2, padding="same", **f),
        L.Conv2D(5, (2, 1), dilation_rate=(2, 1), activation="relu6", **f),
        L.SpatialDropout2D(0.2, **f),
        L.Flatten(data_format=data_format),
        L.BatchNormalization(center=False),
        L.Dropout(0.3),
        L.Dense(6, activation="gelu"),
        L.Dense(10),
        L.Softmax(),
    ])


save("everything", everything(), scale=255)
if keras.backend.backend() != "tensorflow":
    save("channels-first", everything("channels_first"), scale=255, shape=(1, 28, 28))

names = ["elu", "selu", "softplus", "softsign", "mish", "hard_sigmoid", "exponential", "leaky_relu", "sigmoid", "softmax"]
save("activations", keras.Sequential(
    [L.Input((784,)), L.Dense(7)] + [x for n in names for x in (L.Activation(n), L.Dense(7, activation=None))]
    + [L.Dense(10, activation="log_softmax")]), shape=(784,), ending="logits")

inner = keras.Sequential([L.Conv2D(3, 5, strides=3, activation="relu"), L.MaxPooling2D(2)], name="look")
inputs = keras.Input((28, 28))
x = L.Reshape((28, 28, 1))(inputs)
x = L.RandomRotation(0.1)(x)
x = inner(x)
x = keras.Sequential([L.Flatten(), L.Dense(5, activation="relu")], name="think")(x)
save("nested", keras.Model(inputs, L.Dense(10)(x)), shape=(28, 28), ending="logits")

save("pooled", keras.Sequential([
    L.Input((28, 28, 1)), L.Conv2D(10, 7, strides=5), L.GlobalAveragePooling2D(), L.Activation("softmax")]))
save("sigmoids", keras.Sequential([
    L.Input((28, 28)), L.Dense(2, activation="relu"), L.Flatten(), L.Dense(10, activation="sigmoid")]), shape=(28, 28))

keras.config.set_dtype_policy("mixed_float16")
mixed = keras.Sequential([L.Input((784,)), L.Dense(4, activation="relu"), L.Dense(10, activation="softmax")])
mixed.compile(loss=keras.losses.SparseCategoricalCrossentropy())
randomise(mixed)
mixed.save(os.path.join(FOLDER, "mixed.keras"))
keras.config.set_dtype_policy("float32")
plain = keras.Sequential([L.Input((784,)), L.Dense(4, activation="relu"), L.Dense(10, activation="softmax")])
plain.set_weights(mixed.get_weights())
note("mixed.keras", plain, 1, (784,))


def classic(theano):
    """The network of Keras's own MNIST example, small; its channels first if it was Theano's."""
    order = "channels_first" if theano else "channels_last"
    model = keras.Sequential([
        L.Input((1, 28, 28) if theano else (28, 28, 1)),
        L.Conv2D(2, (3, 5), strides=(2, 2), activation="relu", data_format=order),
        L.Conv2D(3, 4, padding="same", data_format=order),
        L.BatchNormalization(axis=1 if theano else -1, epsilon=1e-5),
        L.Activation("hard_sigmoid"),
        L.MaxPooling2D(3, data_format=order),
        # Keras 1 flattened channels first as they lay.
        L.Reshape((48,)) ,
        L.Dense(10, activation="softmax"),
    ])
    randomise(model)
    return model


def keras1(name, theano):
    model = classic(theano)
    order = "th" if theano else "tf"
    conv = lambda n, rows, cols, stride, mode, act, **more: {"class_name": "Convolution2D", "config": dict(
        name=n, nb_filter=2 if n.endswith("1") else 3, nb_row=rows, nb_col=cols, subsample=[stride, stride],
        border_mode=mode, activation=act, dim_ordering=order, bias=True, trainable=True, init="glorot_uniform", **more)}
    config = [
        conv("convolution2d_1", 3, 5, 2, "valid", "relu",
             batch_input_shape=[None, 1, 28, 28] if theano else [None, 28, 28, 1], input_dtype="float32"),
        conv("convolution2d_2", 4, 4, 1, "same", "linear"),
        {"class_name": "BatchNormalization", "config": dict(
            name="batchnormalization_1", axis=1 if theano else -1, mode=0, epsilon=1e-5, momentum=0.99)},
        # What is hard_sigmoid in Keras 3 is another line in Keras 1: the network with its own weights is told below.
        {"class_name": "Activation", "config": dict(name="activation_1", activation="hard_sigmoid")},
        {"class_name": "MaxPooling2D", "config": dict(
            name="maxpooling2d_1", pool_size=[3, 3], strides=[3, 3], border_mode="valid", dim_ordering=order)},
        {"class_name": "Dropout", "config": dict(name="dropout_1", p=0.25)},
        {"class_name": "Flatten", "config": dict(name="flatten_1")},
        {"class_name": "Dense", "config": dict(
            name="dense_1", output_dim=10, activation="softmax", bias=True, input_dim=None)},
    ]
    parts = {"Convolution2D": ["W", "b"], "Dense": ["W", "b"],
             "BatchNormalization": ["gamma", "beta", "running_mean", "running_std"]}
    weights = iter(model.get_weights())
    with h5py.File(os.path.join(FOLDER, name), "w") as file:
        file.attrs["model_config"] = json.dumps({"class_name": "Sequential", "config": config}).encode()
        file.attrs["keras_version"] = b"1.2.2"
        # Keras 1 itself did not tell; files that were saved again do.
        file.attrs["backend"] = b"theano" if theano else b"tensorflow"
        group = file.create_group("model_weights")
        group.attrs["layer_names"] = [c["config"]["name"].encode() for c in config]
        for c in config:
            layer = group.create_group(c["config"]["name"])
            found = parts.get(c["class_name"], [])
            layer.attrs["weight_names"] = [(c["config"]["name"] + "_" + p).encode() for p in found]
            for p in found:
                values = next(weights)
                if c["class_name"] == "Convolution2D" and p == "W" and theano:
                    values = values[::-1, ::-1].transpose(3, 2, 0, 1)
                layer.create_dataset(c["config"]["name"] + "_" + p, data=values)
    # 0.2 x + 0.5, cut at 0 and 1.
    old = keras.Sequential()
    old.add(L.Input(model.input_shape[1:]))
    for layer in model.layers:
        old.add(layer if not isinstance(layer, L.Activation)
                else keras.Sequential([L.Rescaling(0.2, offset=0.5), L.ReLU(max_value=1.0)]))
    note(name, old, 1, model.input_shape[1:])


keras1("keras1-tensorflow.h5", False)
keras1("keras1-theano.h5", True)


def keras2(name):
    """A functional model of Keras 2 with half precision, compressed, its names in pieces, as Windows wrote them."""
    model = keras.Sequential([
        L.Input((28, 28, 1)),
        L.DepthwiseConv2D(5, strides=4, use_bias=False),
        L.Conv2D(2, 2, activation="elu"),
        L.Flatten(),
        L.Dense(10),
    ])
    randomise(model)
    model.set_weights([w.astype("float16") for w in model.get_weights()])
    link = lambda before: [[[before, 0, 0, {}]]]
    one = {"class_name": "__tuple__", "items": [1, 1]}
    layers = [
        ("InputLayer", "input_1", dict(batch_input_shape=[None, 28, 28, 1], dtype="float32", sparse=False), []),
        ("DepthwiseConv2D", "depthwise_conv2d", dict(
            kernel_size=[5, 5], strides=[4, 4], padding="valid", data_format="channels_last", dilation_rate=[1, 1],
            depth_multiplier=1, activation="linear", use_bias=False,
            dtype={"class_name": "Policy", "config": {"name": "mixed_float16"}}), link("input_1")),
        ("Conv2D", "conv2d", dict(
            filters=2, kernel_size=[2, 2], strides=[1, 1], padding="valid", data_format="channels_last",
            dilation_rate=[1, 1], groups=1, activation={"class_name": "function", "config": "elu", "registered_name": "function"},
            use_bias=True), link("depthwise_conv2d")),
        ("Flatten", "flatten", dict(data_format="channels_last"), link("conv2d")),
        ("Dense", "logits", dict(units=10, activation="linear", use_bias=True), link("flatten")),
    ]
    config = {"class_name": "Functional", "config": {
        "name": "model", "trainable": True,
        "layers": [{"class_name": k, "name": n, "config": dict(c, name=n), "inbound_nodes": i} for k, n, c, i in layers],
        "input_layers": [["input_1", 0, 0]], "output_layers": [["logits", 0, 0]]}}
    names = {"depthwise_conv2d": ["depthwise_kernel:0"], "conv2d": ["kernel:0", "bias:0"], "logits": ["kernel:0", "bias:0"]}
    weights = iter(model.get_weights())
    with h5py.File(os.path.join(FOLDER, name), "w") as file:
        file.attrs["keras_version"] = "2.9.0"
        file.attrs["backend"] = "tensorflow"
        file.attrs["model_config"] = json.dumps(config)
        file.attrs["training_config"] = json.dumps({"loss": {"class_name": "SparseCategoricalCrossentropy", "config": {
            "reduction": "auto", "name": "loss", "from_logits": True}}})
        group = file.create_group("model_weights")
        for i, (kind, n, c, links) in enumerate(layers):
            group.attrs["layer_names%d" % i] = [n.encode()]
            layer = group.create_group(n)
            found = [n + "/" + w for w in names.get(n, [])]
            if n == "conv2d":
                for j, w in enumerate(found):
                    layer.attrs["weight_names%d" % j] = [w.encode()]
            else:
                layer.attrs["weight_names"] = [w.encode() for w in found]
            for w in found:
                values = next(weights).astype("float16")
                layer.create_dataset(w, data=values, compression="gzip" if values.ndim > 1 else None)
    note(name, model, 1, (28, 28, 1), "logits")


keras2("keras2-functional.h5")


def windows(name):
    """As Keras on Windows named the groups of a .keras file; with a layer that holds mean and variance, in double precision."""
    normal = L.Normalization(axis=None, mean=33.3, variance=6172.0)
    model = keras.Sequential([
        L.Input((28, 28, 1)), normal, L.Conv2D(2, 6, strides=6, padding="same"), L.Flatten(),
        L.Dense(4, activation="tanh"), L.Dense(10, activation="softmax")])
    randomise(model)
    model.save(os.path.join(FOLDER, "plain.keras"))
    with zipfile.ZipFile(os.path.join(FOLDER, "plain.keras")) as archive:
        config, metadata = archive.read("config.json"), archive.read("metadata.json")
    os.remove(os.path.join(FOLDER, "plain.keras"))
    weights = os.path.join(FOLDER, "model.weights.h5")
    with h5py.File(weights, "w") as file:
        for group, i in (("conv2d", 2), ("dense", 4), ("dense_1", 5)):
            made = file.create_group("_layer_checkpoint_dependencies\\" + group).create_group("vars")
            for j, values in enumerate(model.layers[i - 1].get_weights()):
                made.create_dataset(str(j), data=values.astype("float64"))
    with zipfile.ZipFile(os.path.join(FOLDER, name), "w") as archive:
        archive.writestr("config.json", config)
        archive.writestr("metadata.json", metadata)
        archive.write(weights, "model.weights.h5")
    os.remove(weights)
    note(name, model, 255, (28, 28, 1))


windows("windows.keras")


def refused(name, layers, cls="Sequential", **more):
    config = {"name": "m", "layers": layers, **more}
    with h5py.File(os.path.join(FOLDER, name), "w") as file:
        file.attrs["keras_version"] = "2.9.0"
        file.attrs["model_config"] = json.dumps({"class_name": cls, "config": config})
        file.create_group("model_weights")


image = {"class_name": "InputLayer", "config": {"batch_input_shape": [None, 28, 28, 1], "name": "in"}}
layer = lambda kind, name, **c: {"class_name": kind, "config": dict(c, name=name)}
refused("refuse-lambda.h5", [image, layer("Lambda", "my_lambda", function=["4wEAAAA=", None, None])])
refused("refuse-custom.h5", [image, layer("MyPackage>Attention", "look_here")])
refused("refuse-lstm.h5", [image, layer("LSTM", "lstm_1", units=10)])
refused("refuse-time.h5", [image, layer("TimeDistributed", "time_1", layer=layer("Dense", "d", units=3))])
refused("refuse-size.h5", [layer("InputLayer", "in", batch_input_shape=[None, 32, 32, 3])])
refused("refuse-activation.h5", [image, layer("Activation", "act_1", activation="my_activation")])
refused("refuse-missing.h5", [image, layer("Conv2D", "conv_1", filters=2, kernel_size=[3, 3])])
refused("refuse-one.h5", [image, layer("MaxPooling2D", "pool", pool_size=[28, 28]), layer("Flatten", "flat")])
node = lambda kind, name, before, **c: dict(layer(kind, name, **c), name=name, inbound_nodes=[[[b, 0, 0, {}] for b in before]])
refused("refuse-branch.h5", [
    dict(image, name="in", inbound_nodes=[]), node("Flatten", "left", ["in"]), node("Flatten", "right", ["in"]),
    node("Add", "sum", ["left", "right"])], "Functional", input_layers=[["in", 0, 0]], output_layers=[["sum", 0, 0]])

with open(os.path.join(FOLDER, "expected.json"), "w") as file:
    json.dump(expected, file, indent=1)

with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
    for name in sorted(os.listdir(FOLDER)):
        archive.write(os.path.join(FOLDER, name), name)
