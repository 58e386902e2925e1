package dev.weir.components.load;

/** What all artifacts share with Weir: the JDK, the SPI, and the annotations of the SPI. No other class of Weir or its libraries. */
final class SharedClasses extends ClassLoader {

    private final ClassLoader host;

    SharedClasses(ClassLoader host) {
        super("weir-spi", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("dev.weir.spi.") || name.startsWith("org.jspecify.annotations.")) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
