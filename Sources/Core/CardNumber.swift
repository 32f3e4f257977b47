/// Finds what could be a card's number, which must never be stored (W11). It is refused and forgotten, never kept.
public enum CardNumber {
    /// Whether `text` holds 13 to 19 digits that satisfy Luhn's check, in groups separated by spaces, dashes or invisible
    /// characters. Digits of every script count; a group is read whole, so part of a longer number is not a card. A UUID or
    /// a digest in hexadecimal is none, whatever digits it holds: one in a thousand would look like it by chance.
    public static func appears(in text: String) -> Bool {
        guard !isHexadecimal(text) else { return false }
        var groups: [[Int]] = []
        var gap = 0
        for scalar in text.unicodeScalars {
            if let digit = digit(scalar) {
                if groups.isEmpty || gap > 0 { groups.append([]) }
                groups[groups.count - 1].append(digit)
                gap = 0
            } else if isSeparator(scalar), gap < longestGap {
                gap += 1
            } else {
                if holdsCard(groups) { return true }
                groups = []
                gap = 0
            }
        }
        return holdsCard(groups)
    }

    private static func isHexadecimal(_ text: String) -> Bool {
        var letters = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): letters += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
            default: return false
            }
        }
        return letters > 0 && text.utf8.count >= 32
    }

    private static let lengths = 13...19
    private static let longestGap = 3

    private static func holdsCard(_ groups: [[Int]]) -> Bool {
        for start in groups.indices {
            var digits: [Int] = []
            for group in groups[start...] {
                digits += group
                if digits.count > lengths.upperBound { break }
                if lengths ~= digits.count, satisfiesLuhn(digits) { return true }
            }
        }
        return false
    }

    /// - SeeAlso: ISO/IEC 7812-1, annex B.
    private static func satisfiesLuhn(_ digits: [Int]) -> Bool {
        var sum = 0
        for (position, digit) in digits.reversed().enumerated() {
            let doubled = position % 2 == 1 ? digit * 2 : digit
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum % 10 == 0
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if 48...57 ~= scalar.value { return Int(scalar.value) - 48 }
        guard scalar.value > 127, scalar.properties.generalCategory == .decimalNumber else { return nil }
        return Character(scalar).wholeNumberValue
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .dashPunctuation, .format: true
        default: scalar == "\t" || scalar == "\n" || scalar.value == 0x2212
        }
    }
}
