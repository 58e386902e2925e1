package dev.weir.descriptors;

/** Where the classes of component types are: on a class path, or in an artifact that a manifest asks for. For any number of threads. */
public interface Home {

    /** The class path that Weir itself is on. */
    Home OWN_CLASS_PATH = of(Home.class.getClassLoader());

    /** Loads the classes; only what makes components asks for it. */
    ClassLoader loader();

    /** What messages call it. */
    String described();

    /** What to do when a class of it cannot be used. */
    String remedy();

    /** A class path. */
    static Home of(ClassLoader loader) {
        return new ClassPath(loader);
    }

    /** The class path of a loader. */
    record ClassPath(ClassLoader loader) implements Home {

        @Override
        public String described() {
            return "the class path";
        }

        @Override
        public String remedy() {
            return "put its jar on the class path, with all that it needs, or build it again";
        }
    }
}
