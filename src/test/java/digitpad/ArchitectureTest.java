package digitpad;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.NetworkChannel;

/** The walls between packages, as the README's map draws them. */
@AnalyzeClasses(packages = "digitpad", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule WORDS_ARE_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("digitpad.words..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("digitpad.words..", "java.."))
            .because("every package may speak");

    @ArchTest
    static final ArchRule DIGITS_ARE_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("digitpad.digits..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("digitpad.digits..", "digitpad.words..", "java..", "org.slf4j.."))
            .because("what a digit is must be readable without knowing any library");

    @ArchTest
    static final ArchRule LEARNING_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("digitpad.learning..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "digitpad.learning..", "digitpad.digits..", "digitpad.words..", "java..", "org.slf4j.."))
            .because("the loop is tested with a fake network, in milliseconds");

    @ArchTest
    static final ArchRule ONLY_THE_ENGINE_SEES_DL4J = noClasses()
            .that()
            .resideOutsideOfPackage("digitpad.dl4j..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco.."))
            .because("another engine could take its place");

    @ArchTest
    static final ArchRule ONLY_THE_WINDOW_SEES_JAVAFX = noClasses()
            .that()
            .resideOutsideOfPackages("digitpad.ui..", "digitpad")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp.."))
            .because("a machine without a screen must be able to train");

    @ArchTest
    static final ArchRule ONLY_FILES_AND_THE_COMMAND_LINE_SEE_JACKSON = noClasses()
            .that()
            .resideOutsideOfPackages("digitpad.files..", "digitpad.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.fasterxml.."))
            .because("what is read from files is untrusted and checked in one place");

    @ArchTest
    static final ArchRule ONLY_THE_EMBEDDING_SEES_SMILE = noClasses()
            .that()
            .resideOutsideOfPackage("digitpad.embedding..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("smile.."))
            .because("another library could lay out the map of digits");

    @ArchTest
    static final ArchRule ONLY_THE_IMPORT_SEES_HDF5 = noClasses()
            .that()
            .resideOutsideOfPackage("digitpad.files.keras..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.jhdf.."))
            .because("another reader could take its place");

    @ArchTest
    static final ArchRule THE_EXPORT_NEEDS_NO_LIBRARY = classes()
            .that()
            .resideInAPackage("digitpad.files.export..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "digitpad.files.export..",
                    "digitpad.files",
                    "digitpad.learning..",
                    "digitpad.digits..",
                    "digitpad.words..",
                    "java.."))
            .because("both formats are a few bytes around the numbers");

    @ArchTest
    static final ArchRule FILES_KNOW_NO_ENGINE_AND_NO_FRONT_END = noClasses()
            .that()
            .resideInAPackage("digitpad.files..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("digitpad.dl4j..", "digitpad.cli..", "digitpad.ui.."))
            .because("files are read the same way for every engine and front end");

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_FRONT_END = noClasses()
            .that()
            .resideInAPackage("digitpad.dl4j..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("digitpad.cli..", "digitpad.ui.."))
            .because("front ends come and go");

    @ArchTest
    static final ArchRule THE_COMMAND_LINE_KNOWS_NO_WINDOW = noClasses()
            .that()
            .resideInAPackage("digitpad.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("digitpad.ui.."))
            .because("it must run where no JavaFX can");

    @ArchTest
    static final ArchRule THE_WINDOW_KNOWS_NO_ENGINE = noClasses()
            .that()
            .resideInAPackage("digitpad.ui..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("digitpad.dl4j..", "digitpad.cli.."))
            .because("it talks to any engine through learning");

    @ArchTest
    static final ArchRule NO_FILE_IS_READ_AS_JAVA_OBJECTS = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(ObjectInputStream.class))
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("org.deeplearning4j.util..", "java.beans.."))
            .because("whoever wrote the file would decide what runs");

    @ArchTest
    static final ArchRule NO_CLASS_IS_LOADED_BY_ITS_NAME = noClasses()
            .should()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .callMethod(ClassLoader.class, "loadClass", String.class)
            .orShould()
            .callMethodWhere(target(name("fromJson")).or(target(name("fromYaml"))))
            .because("files name classes, Deeplearning4j's descriptions of networks among them");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_A_NETWORK = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.rmi.."))
            .orShould()
            .dependOnClassesThat(assignableTo(Socket.class)
                    .or(assignableTo(ServerSocket.class))
                    .or(assignableTo(DatagramSocket.class))
                    .or(assignableTo(NetworkChannel.class))
                    .or(assignableTo(URLConnection.class)))
            .orShould()
            .callMethod(URL.class, "openStream")
            .because("everything works offline, and what is drawn stays here");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES = slices().matching("digitpad.(**)")
            .should()
            .beFreeOfCycles()
            .because("a reader starts at the bottom and never has to go back");
}
