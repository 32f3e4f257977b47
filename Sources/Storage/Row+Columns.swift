extension Row {
    /// The names of a statement's columns, and where each of them stands.
    ///
    /// A page reads some thousand columns by name. Names of one statement are few, and differ in length or in a few of their
    /// letters, so that five of those find the place without hashing the whole; the name itself is compared in any case.
    public final class Columns: Sendable {
        public let names: [String]
        /// Positions, with one room in four taken at most.
        private let places: [Int]
        private let mask: Int

        private static let free = -1

        public init(_ names: [String]) {
            var count = 16
            while count < names.count * 4 { count *= 2 }
            let mask = count - 1
            var places = [Int](repeating: Self.free, count: count)
            for (position, name) in names.enumerated() {
                var place = Self.mark(of: name) & mask
                while places[place] != Self.free, names[places[place]] != name { place = (place + 1) & mask }
                // Of several that have one name, the first is meant.
                if places[place] == Self.free { places[place] = position }
            }
            self.names = names
            self.places = places
            self.mask = mask
        }

        func position(of name: String) -> Int? {
            var place = Self.mark(of: name) & mask
            while true {
                let position = places[place]
                if position == Self.free { return nil }
                if names[position] == name { return position }
                place = (place + 1) & mask
            }
        }

        private static func mark(of name: String) -> Int {
            var name = name
            return name.withUTF8 { letters in
                let count = letters.count
                guard count > 0 else { return 0 }
                var mark = count
                mark = mark &* 31 &+ Int(letters[0])
                mark = mark &* 31 &+ Int(letters[count / 4])
                mark = mark &* 31 &+ Int(letters[count / 2])
                mark = mark &* 31 &+ Int(letters[count * 3 / 4])
                mark = mark &* 31 &+ Int(letters[count - 1])
                return mark ^ (mark &>> 7)
            }
        }
    }
}
