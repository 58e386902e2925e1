package dev.weir.authoring.component;

import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.authoring.text.Json;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.manifest.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the components of a manifest. For one thread. */
public final class ComponentTree {

    private static final String ROOT = "#";

    /** What every component may hold beside its fields. */
    private static final Set<String> NO_FIELDS = Set.of("type", "class_name", "$parameters");

    /** Keys of the top level that no component reads. */
    private static final Set<String> FREE = Set.of("definitions", "schemas", "metadata");

    private final TypeIndex types;
    private final Origins origins;

    private ComponentTree(AuthoredManifest manifest) {
        this.types = new TypeIndex(manifest.descriptors());
        this.origins = new Origins(manifest.parsed().root());
    }

    /** The source with everything in it; the definitions as such are left out. */
    public static Component of(AuthoredManifest manifest) {
        Descriptor source = manifest.descriptors().find(Validation.SOURCE).orElseThrow();
        MappingNode root = manifest.manifest().root();
        return new ComponentTree(manifest).component(new Slot("", -1, List.of(), ROOT, false), root, source);
    }

    /**
     * Where a component stands.
     *
     * @param outer   where the outer component and its bases are written
     * @param pointer where this one is written if no reference stands in its place
     */
    private record Slot(String field, int index, List<String> outer, String pointer, boolean parameters) {

        Slot element(int at) {
            return new Slot(field, at, outer, pointer + "/" + at, parameters);
        }

        Slot key(String key) {
            return new Slot(field + "." + key, index, outer, pointer + "/" + key, parameters);
        }

        boolean isWrittenHere(String at) {
            return at.equals(pointer) || outer.stream().anyMatch(base -> at.startsWith(base + "/"));
        }
    }

    private Component component(Slot slot, MappingNode node, Descriptor type) {
        Origins.Written written = origins.written(node);
        List<String> bases = written == null ? List.of() : origins.bases(written);
        String at = written == null ? slot.pointer() : written.pointer();
        String definition = slot.isWrittenHere(at) || slot.parameters() ? "" : at;
        Origin origin = new Origin(node.position(), definition, bases, slot.parameters());
        Contents contents = new Contents(node, type, at, bases, bases.isEmpty() ? null : written);
        contents.read();
        return new Component(slot.field(), slot.index(), node, type, origin, contents.fields, contents.parts);
    }

    /** What is read of one component. */
    private final class Contents {

        private final List<Field> fields = new ArrayList<>();
        private final List<Component> parts = new ArrayList<>();
        private final MappingNode node;
        private final Descriptor type;
        private final String at;
        private final List<String> places;
        private final Origins.@Nullable Written extending;

        Contents(
                MappingNode node, Descriptor type, String at, List<String> bases, Origins.@Nullable Written extending) {
            this.node = node;
            this.type = type;
            this.at = at;
            this.places = new ArrayList<>(bases);
            this.extending = extending;
            if (!at.equals(ROOT)) {
                places.add(at);
            }
        }

        void read() {
            for (Entry entry : node.entries()) {
                if (!NO_FIELDS.contains(entry.key()) && !(at.equals(ROOT) && FREE.contains(entry.key()))) {
                    type.parameter(entry.key())
                            .ifPresentOrElse(parameter -> known(entry, parameter), () -> unknown(entry));
                }
            }
            type.parameters().forEach(this::byDefault);
        }

        private void known(Entry entry, Parameter parameter) {
            Slot slot = new Slot(entry.key(), -1, places, at + "/" + entry.key(), entry.fromParameters());
            int before = parts.size();
            parts(slot, entry.value(), parameter.type(), parts);
            Node rest = parts.size() == before ? entry.value() : rest(entry.value(), parameter.type());
            if (rest != null) {
                fields.add(new Field(entry.key(), rest, entry.keyPosition(), from(entry), parameter));
            }
        }

        /** A parameter that is in force is copied into every component; most have no field of its name. */
        private void unknown(Entry entry) {
            boolean handedDown = entry.fromParameters()
                    || (node.get("$parameters") instanceof MappingNode parameters
                            && parameters.entry(entry.key()) != null);
            if (!handedDown) {
                fields.add(new Field(entry.key(), entry.value(), entry.keyPosition(), Field.From.UNKNOWN, null));
            }
        }

        private Field.From from(Entry entry) {
            if (entry.fromParameters()) {
                return Field.From.PARAMETERS;
            }
            boolean own = extending == null
                    || extending.mapping().entries().stream()
                            .anyMatch(written -> written.keyPosition().equals(entry.keyPosition()));
            return own ? Field.From.WRITTEN : Field.From.DEFINITION;
        }

        private void byDefault(Parameter parameter) {
            String fallback = parameter.defaultJson();
            if (fallback != null && node.entry(parameter.name()) == null) {
                Node value = Node.of(Json.parse(fallback).value(), node.position());
                fields.add(new Field(parameter.name(), value, node.position(), Field.From.DEFAULT, parameter));
            }
        }
    }

    private void parts(Slot slot, Node value, ParameterType type, List<Component> parts) {
        if (type instanceof ParameterType.Component component) {
            part(slot, value, component.className(), parts);
        } else if (type instanceof ParameterType.Blueprint blueprint) {
            part(slot, value, blueprint.className(), parts);
        } else if (type instanceof ParameterType.ListOf list && value instanceof SequenceNode nodes) {
            for (int i = 0; i < nodes.nodes().size(); i++) {
                parts(slot.element(i), nodes.nodes().get(i), list.element(), parts);
            }
        } else if (type instanceof ParameterType.ListOf list) {
            Slot only = new Slot(slot.field(), 0, slot.outer(), slot.pointer(), slot.parameters());
            parts(only, value, list.element(), parts);
        } else if (type instanceof ParameterType.MapOf map && value instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> parts(slot.key(entry.key()), entry.value(), map.value(), parts));
        } else if (type instanceof ParameterType.Templated && value instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> typed(slot.key(entry.key()), entry.value(), parts));
        }
    }

    private void part(Slot slot, Node value, String wanted, List<Component> parts) {
        if (value instanceof MappingNode mapping) {
            types.of(mapping, wanted).ifPresent(type -> parts.add(component(slot, mapping, type)));
        }
    }

    /** In a mapping of templates, a mapping is a component if it says so. */
    private void typed(Slot slot, Node value, List<Component> parts) {
        if (value instanceof MappingNode mapping) {
            types.named(mapping).ifPresent(type -> parts.add(component(slot, mapping, type)));
        }
    }

    /** What a field holds beside components; null if nothing. */
    private @Nullable Node rest(Node value, ParameterType type) {
        if (!(type instanceof ParameterType.Templated) || !(value instanceof MappingNode mapping)) {
            return null;
        }
        List<Entry> plain = mapping.entries().stream()
                .filter(entry -> !(entry.value() instanceof MappingNode held)
                        || types.named(held).isEmpty())
                .toList();
        return plain.isEmpty() ? null : new MappingNode(mapping.position(), plain);
    }
}
