import Storage

extension Migrations {
    /// What customers are found by, a row for each word of it, folded: whoever looks for one types the beginning. Words are
    /// compared by their bytes on both engines, so that a range of them is a prefix. And what a merchant's people note of a
    /// customer.
    ///
    /// The words of those who are there already are folded here as far as SQL can: Latin letters lose their case and accents.
    static let customerSearch = Migration("0127_customer_search") { engine in
        let names = folding(
            "SELECT merchant_id, livemode, id, LOWER(name) FROM customers WHERE deleted_at IS NULL AND name IS NOT NULL",
            letters + marks.map { ($0, " ") })
        let numbers = folding(
            """
            SELECT merchant_id, livemode, id, LOWER(tax_id) FROM customers
            WHERE deleted_at IS NULL AND tax_id IS NOT NULL
            """, letters + (marks + [" "]).map { ($0, "") })
        let references = folding(
            """
            SELECT c.merchant_id, c.livemode, c.id, LOWER(m.value) FROM customers c, \(values(engine)) AS m
            WHERE c.deleted_at IS NULL AND c.metadata <> '{}'
            """, letters)
        return [
            """
            CREATE TABLE customer_words (
                merchant_id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                kind TEXT NOT NULL,
                word TEXT\(byBytes(engine)) NOT NULL,
                PRIMARY KEY (merchant_id, livemode, customer_id, kind, word),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """,
            """
            INSERT INTO customer_words (merchant_id, livemode, customer_id, kind, word)
            WITH RECURSIVE \(names),
            parts (merchant_id, livemode, customer_id, word, rest) AS (
                SELECT merchant_id, livemode, customer_id, CAST('' AS TEXT), word || ' ' FROM folded
                UNION ALL
                SELECT merchant_id, livemode, customer_id, SUBSTR(rest, 1, \(gap(engine)) - 1), SUBSTR(rest, \(gap(engine)) + 1)
                FROM parts WHERE rest <> ''
            )
            SELECT DISTINCT merchant_id, livemode, customer_id, 'name', word FROM parts WHERE word <> ''
            """,
            """
            INSERT INTO customer_words (merchant_id, livemode, customer_id, kind, word)
            SELECT merchant_id, livemode, id, 'email', email_folded FROM customers
            WHERE deleted_at IS NULL AND email_folded IS NOT NULL
            """,
            """
            INSERT INTO customer_words (merchant_id, livemode, customer_id, kind, word)
            WITH \(numbers)
            SELECT merchant_id, livemode, customer_id, 'tax_id', word FROM folded WHERE word <> ''
            """,
            """
            INSERT INTO customer_words (merchant_id, livemode, customer_id, kind, word)
            WITH \(references)
            SELECT DISTINCT merchant_id, livemode, customer_id, 'reference', TRIM(word) FROM folded
            WHERE TRIM(word) <> '' AND LENGTH(TRIM(word)) <= 64
            """,
            """
            CREATE INDEX customer_words_by_word ON customer_words (merchant_id, livemode, kind, word, customer_id)
            """,
            """
            CREATE INDEX payment_methods_by_last4 ON payment_methods (merchant_id, livemode, last4, customer_id)
            WHERE customer_id IS NOT NULL AND last4 IS NOT NULL
            """,
            """
            CREATE TABLE customer_notes (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                author_id TEXT NOT NULL,
                author TEXT NOT NULL,
                text TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id)
            )
            """,
            "CREATE INDEX customer_notes_by_customer ON customer_notes (merchant_id, customer_id, created_at, id)",
        ]
    }

    /// SQLite compares text so by itself.
    private static func byBytes(_ engine: Engine) -> SQL {
        engine == .postgresql ? #" COLLATE "C""# : ""
    }

    /// Where the first space stands.
    private static func gap(_ engine: Engine) -> SQL {
        engine == .postgresql ? "STRPOS(rest, ' ')" : "INSTR(rest, ' ')"
    }

    private static func values(_ engine: Engine) -> SQL {
        engine == .postgresql ? "json_each_text(CAST(c.metadata AS json))" : "json_each(c.metadata)"
    }

    /// Common table expressions that make these replacements in the word of each row of `source`, a few at a time: a parser
    /// takes so many calls within one another and no more. The last is called `folded`.
    private static func folding(_ source: SQL, _ replacements: [(String, String)]) -> SQL {
        var steps: SQL = "f0 (merchant_id, livemode, customer_id, word) AS (\(source))"
        var last = 0
        for start in stride(from: 0, to: replacements.count, by: 8) {
            var word: SQL = "word"
            for (from, to) in replacements[start..<min(start + 8, replacements.count)] {
                word = "REPLACE(\(word), \(text(from)), \(text(to)))"
            }
            let next: SQL = """
                , \(step(last + 1)) (merchant_id, livemode, customer_id, word) AS (
                    SELECT merchant_id, livemode, customer_id, \(word) FROM \(step(last)))
                """
            steps = steps + next
            last += 1
        }
        let end: SQL = """
            , folded (merchant_id, livemode, customer_id, word) AS (
                SELECT merchant_id, livemode, customer_id, word FROM \(step(last)))
            """
        return steps + end
    }

    private static func step(_ number: Int) -> SQL { SQL(stringLiteral: "f\(number)" as String) }

    /// A migration has no bindings. None of these holds a quote but the apostrophe itself.
    private static func text(_ value: String) -> SQL {
        SQL(stringLiteral: (value == "'" ? "''''" : "'" + value + "'") as String)
    }

    /// What stands between words.
    private static let marks = "-.,'/&()_+:;\u{2019}\u{B4}".unicodeScalars.map { String($0) }

    /// What each of these letters is without its accent.
    private static let letters: [(String, String)] = accented.flatMap { plain, others in
        others.unicodeScalars.map { (String($0), plain) }
    }

    private static let accented: [(String, String)] = [
        ("a", "áàâãäåāăąÁÀÂÃÄÅĀĂĄ"), ("c", "çćčÇĆČ"), ("d", "ďđĎĐ"), ("e", "éèêëēėęěÉÈÊËĒĖĘĚ"), ("g", "ğĞ"),
        ("i", "íìîïīįÍÌÎÏĪĮ"), ("l", "łŁ"), ("n", "ñńňÑŃŇ"), ("o", "óòôõöøōőÓÒÔÕÖØŌŐ"), ("r", "řŘ"), ("s", "śšşŚŠŞ"),
        ("t", "ťţŤŢ"), ("u", "úùûüūůűÚÙÛÜŪŮŰ"), ("y", "ýÿÝŸ"), ("z", "źżžŹŻŽ"), ("ss", "ß"), ("ae", "æÆ"), ("oe", "œŒ"),
        ("", "\u{300}\u{301}\u{302}\u{303}\u{308}\u{327}"),
    ]
}
