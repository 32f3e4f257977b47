import Foundation

/// What everybody tries first: words with little beside them, ways over the keyboard, days, and what published lists begin with
/// (A10). The lists are made by `bin/common-passwords`, and read when a password is set for the first time.
enum CommonPasswords {
    /// How many characters beside a word leave it that word.
    static let beside = 4

    /// - Parameter text: as it was typed.
    static func contain(_ text: String) -> Bool {
        let folded = plain(text)
        return wholes.contains(folded) || isDay(folded) || isWalk(folded) || isRepeated(folded) || isWord(folded)
            || wholes.contains(bare(folded))
    }

    /// In small letters, without accents.
    static func plain(_ text: String) -> String {
        text.lowercased().folding(options: .diacriticInsensitive, locale: nil)
    }

    /// Letters and digits only: `nube tica`, `nube-tica` and `nubetica` are one word.
    static func bare(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

    /// One word, written with digits for letters or not, and no more than a year beside it, or a way over the keyboard:
    /// `p4ssw0rd!`, `alejandra1995`, `senha123456`.
    private static func isWord(_ folded: String) -> Bool {
        [folded, bare(folded)].contains { whole in
            let letters = { (letter: Character) in letter.isASCII && letter.isLetter }
            let start = whole.drop { !letters($0) }
            let core = String(start.reversed().drop { !letters($0) }.reversed())
            let sides = [whole.prefix(whole.count - start.count), start.dropFirst(core.count)].map(String.init)
            return [core, spelled(core), spelled(whole)].contains { word in
                words.contains(word) && (whole.count - word.count <= beside || sides.allSatisfy(isWalk))
            }
        }
    }

    private static func spelled(_ text: String) -> String { String(text.map { spelling[$0] ?? $0 }) }

    private static let spelling: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]

    /// In characters: nobody tries a longer one first, and looking for each way in a long text takes seconds.
    private static let longestWalk = 40

    /// Keys side by side, three and more at a time: `qwerasdf`, `1qaz2wsx`, `abc12345`.
    private static func isWalk(_ folded: String) -> Bool {
        guard folded.count <= longestWalk else { return false }
        var rest = Substring(folded)
        while !rest.isEmpty {
            let longest = stride(from: min(rest.count, 36), through: 3, by: -1).first { length in
                let part = rest.prefix(length)
                return rows.contains { $0.contains(part) }
            }
            guard let longest else { return false }
            rest = rest.dropFirst(longest)
        }
        return true
    }

    private static let rows: [String] = {
        let rows = [
            "1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl",
            "zxcvbnm",
            // Of Spanish and of Brazilian keyboards: ñ and ç are read without their signs.
            "asdfghjkln", "asdfghjklc", "zxcvbnm,.-", "zxcvbnm,.;/",
            "qsdfghjklm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0",
            "qazwsxedcrfvtgbyhnujmikolp", "zaq1xsw2cde3vfr4bgt5nhy6mju7",
        ]
        return rows + rows.map { String($0.reversed()) }
    }()

    /// Something short over and over: `holahola`, `12121212`.
    private static func isRepeated(_ folded: String) -> Bool {
        let letters = Array(folded)
        return (1...7).contains { length in
            letters.count >= 2 * length && letters.count.isMultiple(of: length)
                && letters.indices.allSatisfy { letters[$0] == letters[$0 % length] }
        }
    }

    /// A day of somebody's life: `25121990`, `25-12-1990`, `1990/12/25`.
    private static func isDay(_ folded: String) -> Bool {
        let digits = folded.filter { !" -/.".contains($0) }
        guard digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
        func number(_ from: Int, _ count: Int) -> Int { Int(digits.dropFirst(from).prefix(count)) ?? 0 }
        func isDay(_ year: Int, _ one: Int, _ other: Int) -> Bool {
            1900...2039 ~= year && 1...31 ~= max(one, other) && 1...12 ~= min(one, other)
        }
        return isDay(number(4, 4), number(0, 2), number(2, 2)) || isDay(number(0, 4), number(4, 2), number(6, 2))
    }

    private static let words = decoded(wordText)
    private static let wholes = decoded(wholeText)

    /// Each begins with how many letters it shares with the one before, in base 36.
    private static func decoded(_ text: String) -> Set<String> {
        var known: Set<String> = []
        var before = ""
        for piece in text.split(separator: " ") {
            let shared = Int(piece.prefix(1), radix: 36) ?? 0
            before = String(before.prefix(shared)) + String(piece.dropFirst())
            known.insert(before)
        }
        return known
    }
}
