import Core

extension Form {
    /// A branch while the tree is being built.
    final class Node {
        private var value: String?
        private var keys: [String] = []
        private var children: [String: Node] = [:]

        var form: Form {
            if let value { return .text(value) }
            return .map(keys.compactMap { key in children[key].map { (key: key, value: $0.form) } })
        }

        private var isEmpty: Bool { value == nil && keys.isEmpty }

        /// - Throws: when the name was given before, or is both a text and a branch (W10).
        func insert(_ text: String, at path: ArraySlice<String>, _ name: String) throws(BillingError) {
            guard let segment = path.first else {
                guard isEmpty else {
                    throw .invalid(name, "Given more than once: \(name)", code: "parameter_duplicate")
                }
                value = text
                return
            }
            guard value == nil else { throw .invalid(name, "Given as a value and as a map: \(name)") }
            let rest = path.dropFirst()
            try child(segment, for: rest).insert(text, at: rest, name)
        }

        /// An empty bracket opens a new element, unless the last one has room for what follows.
        private func child(_ segment: String, for rest: ArraySlice<String>) -> Node {
            var key = segment
            if segment.isEmpty {
                key = String(keys.count)
                if let last = keys.last, let node = children[last], !rest.isEmpty, !node.holds(rest) { key = last }
            }
            if let node = children[key] { return node }
            let node = Node()
            children[key] = node
            keys.append(key)
            return node
        }

        private func holds(_ path: ArraySlice<String>) -> Bool {
            guard let segment = path.first else { return !isEmpty }
            guard let node = children[segment] else { return false }
            return node.holds(path.dropFirst())
        }
    }
}
