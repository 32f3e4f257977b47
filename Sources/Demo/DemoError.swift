/// Why the demo does not begin: one sentence for who started it.
package struct DemoError: Error, Hashable, CustomStringConvertible {
    package let sentence: String

    init(_ sentence: String) { self.sentence = sentence }

    package var description: String { sentence }
}
