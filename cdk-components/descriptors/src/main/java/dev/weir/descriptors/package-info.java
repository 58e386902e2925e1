/**
 * Component descriptors as data: what types there are, where they can stand, and what parameters they take.
 *
 * <p>A jar with components holds them in {@value dev.weir.descriptors.Descriptors#RESOURCE}, UTF-8, written at compile time
 * and never by hand:
 *
 * <pre>{@code
 * {
 *   "version": 2,
 *   "components": [
 *     {
 *       "type": "BasicHttpAuthenticator",
 *       "class": "dev.weir.standard.auth.BasicHttpAuthenticator",
 *       "kinds": [{ "class": "dev.weir.spi.component.Authenticator", "custom": "CustomAuthenticator" }],
 *       "scalars": ["Basic"],
 *       "shorthand": "username",
 *       "since": "0.29.0",
 *       "aliases": [{ "name": "BasicAuthenticator", "where": "pass", "until": "0.28.1" }],
 *       "moves": [{ "from": "credentials.password", "to": "password", "where": "", "until": "0.28.1" }],
 *       "details": 288
 *     }
 *   ]
 * }
 * {"doc": "Sends a user name and a password with every request.", "parameters": [
 *   {"name": "password", "type": {"templated": "TEXT"}, "required": true, "default": "", "aliases": [{"name": "pass"}],
 *     "secret": true, "default_type": "NoAuth", "since": "6.1.0", "successor": "secret",
 *     "sees": ["record"], "doc": "the password"}]}
 * }</pre>
 *
 * <p>After that object come the details of each component, an object on a line of its own (here on three), in the same order, so
 * that a reader can leave those of other components alone; {@code details} counts the bytes of the line with its end.
 *
 * <ul>
 *   <li>{@code version} comes first. It grows when readers must change; a reader refuses versions that it does not know and
 *       skips fields that it does not know.
 *   <li>{@code components} is sorted by {@code type}, {@code parameters} has the order of the record. {@code class} is a
 *       binary name.
 *   <li>{@code type}, {@code class}, {@code details} and {@code doc} are always there, for a parameter {@code name}, {@code type} and
 *       {@code doc}. Lists, texts and flags that are left out are empty or false. {@code default} is any JSON value; if it
 *       is left out, there is no default.
 *   <li>A parameter's type is one of {@code "text"}, {@code "whole"}, {@code "number"}, {@code "bool"}, {@code "any"},
 *       {@code "mapping"}, or an object with one field: {@code {"choice": ["GET", "POST"]}},
 *       {@code {"templated": "TEXT"}} with the name of an {@code Interpolation}, {@code {"list": T}} and
 *       {@code {"map": T}} with a type of the elements or values, {@code {"component": "binary.name"}} and
 *       {@code {"blueprint": "binary.name"}}. The meaning of each is that of the record of this name in {@link dev.weir.descriptors.ParameterType}.
 *   <li>{@code until} is the last level that had a type, or the {@code custom} type of a kind, where only Weir reads it since;
 *       {@code successor} says what to write in its place, also for a type or a parameter that the language wants another in place of.
 *   <li>{@code aliases} are older names of a type, of a parameter, or of the {@code custom} type of a kind, {@code moves} older places
 *       of fields; their members mean what those of {@link dev.weir.descriptors.Alias} and {@link dev.weir.descriptors.Move} mean.
 *   <li>{@code sees} names the variables that the templates of a parameter see besides those of its component; of a parameter that
 *       holds components, those that all templates below see.
 *   <li>{@code key_columns} says how a parameter names the columns by which records of one row are told apart, case by case:
 *       {@code {"names": "groups", "when": ["metrics_to=rows", "!fold"], "mark": "_"}}. The members mean what those of
 *       {@link dev.weir.descriptors.KeyColumns} mean.
 *   <li>{@code choices} says what the words of a choice mean, the choice being the parameter's type or in it:
 *       {@code {"class": "binary.name", "docs": ["what GET means", "what POST means"]}}, in the order of the words. {@code class} is the
 *       enum; its {@code docs} are left out where it was compiled elsewhere.
 *   <li>Documentation is Markdown; a paragraph is one line.
 * </ul>
 */
@NullMarked
package dev.weir.descriptors;

import org.jspecify.annotations.NullMarked;
