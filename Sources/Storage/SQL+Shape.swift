extension SQL {
    /// What tells one statement from another without putting its text together: where its literals stand in the source,
    /// and what stands between them. Equal shapes have one text; one text may have several shapes.
    public struct Shape: Hashable, Sendable {
        private let parts: [Part]

        fileprivate init(_ parts: [Part]) { self.parts = parts }

        /// For whoever keeps it: what was bound belongs to one run.
        var withoutValues: Shape {
            Shape(
                parts.map { part -> Part in
                    guard case .binding = part else { return part }
                    return .binding(.null)
                })
        }

        public static func == (left: Shape, right: Shape) -> Bool {
            guard left.parts.count == right.parts.count else { return false }
            for index in left.parts.indices where !left.parts[index].hasShape(of: right.parts[index]) { return false }
            return true
        }

        public func hash(into hasher: inout Hasher) {
            for part in parts {
                switch part {
                case .literal(let literal): hasher.combine(UInt(bitPattern: literal.utf8Start))
                case .text(let text): hasher.combine(text)
                case .binding: hasher.combine(0 as UInt)
                }
            }
        }
    }

    public var shape: Shape { Shape(parts) }
}

extension SQL.Part {
    fileprivate func hasShape(of other: SQL.Part) -> Bool {
        switch (self, other) {
        case (.literal(let left), .literal(let right)):
            left.utf8Start == right.utf8Start && left.utf8CodeUnitCount == right.utf8CodeUnitCount
        case (.text(let left), .text(let right)): left == right
        case (.binding, .binding): true
        default: false
        }
    }
}
