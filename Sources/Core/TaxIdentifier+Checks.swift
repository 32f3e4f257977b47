/// The check digits, each by its authority's rule.
extension TaxIdentifier {
    /// - Parameter value: of the right form.
    static func holds(_ value: String, of kind: Kind) -> Bool {
        // What stands for a character in these rules: its ASCII code less 48, so that a digit is itself.
        let numbers = value.utf8.map { Int($0) - 48 }
        let last = numbers.last ?? 0
        return switch kind {
        case .clTIN: value.last == chilean(numbers.dropLast())
        case .arCUIT: argentine(numbers) == last
        case .coNIT: colombian(numbers.dropLast()) == last
        case .brCPF: brazilian(numbers, factors: Array(2...11))
        case .brCNPJ: brazilian(numbers, factors: Array(2...9) + Array(2...9))
        case .peRUC: ["10", "15", "16", "17", "20"].contains(value.prefix(2)) && peruvian(numbers) == last
        case .ecRUC: ecuadorian(numbers)
        case .doRCN: numbers.count == 11 ? luhn(numbers) : dominican(numbers) == last
        case .veRIF: venezuelan(value.first ?? " ", numbers.dropFirst().dropLast()) == last
        case .uyRUC: mod11(numbers.dropLast(), [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) == last
        case .uyCI: uruguayan(numbers) == last
        case .coCC, .crTIN, .mxRFC: true
        }
    }

    private static func weighed(_ numbers: some Sequence<Int>, _ weights: [Int]) -> Int {
        zip(numbers, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// What is missing to a multiple of 11.
    private static func mod11(_ numbers: some Sequence<Int>, _ weights: [Int]) -> Int {
        (11 - weighed(numbers, weights) % 11) % 11
    }

    /// Servicio de Impuestos Internos: factors 2 to 7 from the right; 10 is K.
    private static func chilean(_ numbers: ArraySlice<Int>) -> Character {
        let digit = mod11(numbers.reversed(), [2, 3, 4, 5, 6, 7, 2, 3])
        return digit == 10 ? "K" : Character(String(digit))
    }

    /// AFIP, CUIT and CUIL alike: a number whose digit would be 10 is not given out.
    private static func argentine(_ numbers: [Int]) -> Int { mod11(numbers, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) }

    /// DIAN, Orden Administrativa 4 of 1989: prime factors from the right.
    private static func colombian(_ numbers: ArraySlice<Int>) -> Int {
        let rest = weighed(numbers.reversed(), [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]) % 11
        return rest < 2 ? rest : 11 - rest
    }

    /// Receita Federal, CPF and CNPJ: two digits, each over all before it. Instrução Normativa RFB 2.229 of 2024 has letters in
    /// CNPJs from July 2026, as their ASCII codes less 48. All digits alike satisfy the rule and are nobody's.
    private static func brazilian(_ numbers: [Int], factors: [Int]) -> Bool {
        guard Set(numbers).count > 1 else { return false }
        return [numbers.count - 2, numbers.count - 1].allSatisfy { place in
            let rest = weighed(numbers[..<place].reversed(), factors) % 11
            return numbers[place] == (rest < 2 ? 0 : 11 - rest)
        }
    }

    /// SUNAT.
    private static func peruvian(_ numbers: [Int]) -> Int {
        (11 - weighed(numbers, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 10
    }

    /// Servicio de Rentas Internas: the third digit says whose it is: 0 to 5 a person's cédula, 6 a public body, 9 a company.
    private static func ecuadorian(_ numbers: [Int]) -> Bool {
        let province = numbers[0] * 10 + numbers[1]
        guard 1...24 ~= province || province == 30 || province == 50 else { return false }
        return switch numbers[2] {
        case 0...5: luhn(numbers.prefix(10))
        case 6: mod11(numbers, [3, 2, 7, 6, 5, 4, 3, 2]) == numbers[8]
        case 9: mod11(numbers, [4, 3, 2, 7, 6, 5, 4, 3, 2]) == numbers[9]
        default: false
        }
    }

    /// Dirección General de Impuestos Internos, of nine digits; a cédula has Luhn's.
    private static func dominican(_ numbers: [Int]) -> Int {
        (10 - weighed(numbers, [7, 9, 8, 6, 5, 4, 3, 2]) % 11) % 9 + 1
    }

    /// SENIAT: the letter counts too; 10 and 11 are 0. A communal council's C counts as a company's J.
    private static func venezuelan(_ letter: Character, _ numbers: ArraySlice<Int>) -> Int {
        let letters: [Character: Int] = ["V": 4, "E": 8, "J": 12, "C": 12, "P": 16, "G": 20]
        let rest = ((letters[letter] ?? 0) + weighed(numbers, [3, 2, 7, 6, 5, 4, 3, 2])) % 11
        return rest < 2 ? 0 : 11 - rest
    }

    /// Dirección Nacional de Identificación Civil.
    private static func uruguayan(_ numbers: [Int]) -> Int {
        let sum = weighed(numbers.dropLast().reversed(), [4, 3, 6, 7, 8, 9, 2])
        return (10 - sum % 10) % 10
    }

    private static func luhn(_ numbers: some BidirectionalCollection<Int>) -> Bool {
        let sum = numbers.reversed().enumerated().reduce(0) { sum, digit in
            let doubled = digit.element * (digit.offset.isMultiple(of: 2) ? 1 : 2)
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum.isMultiple(of: 10)
    }
}
