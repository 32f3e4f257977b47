import Localization
import Testing

/// The rule of what goes back, told in plain words that are made of it (M14).
@Suite struct `The words of a refund rule` {
    private func words(_ say: any Language, _ share: RefundShare, days: Int?, percent: Int?) -> String {
        say.refundRule("Sur", share, days: days, percent: percent).replacing("\u{A0}", with: " ")
            .replacing("\u{202F}", with: " ")
    }

    @Test func `M14 say the share, the window and what may be used`() {
        #expect(
            words(Spanish(), .unusedDays, days: 14, percent: 50) == """
                Regla de Sur: si cancelas hasta 14 días después del cobro y no has usado más del 50 % de los días del \
                período, te devuelve lo que pagaste por los días que no usas. Si no, no devuelve nada.
                """)
        #expect(
            words(English(), .everything, days: 0, percent: nil) == """
                Sur’s rule: if you cancel on the day of the charge, it gives back all that you paid for the period, \
                and asks for nothing that you owe of it. Otherwise, nothing.
                """)
        #expect(words(Spanish(), .everything, days: nil, percent: nil).contains("y no cobra lo que debes de él."))
        #expect(words(Portuguese(), .everything, days: nil, percent: nil).contains("e não cobra o que você deve dele."))
        #expect(
            words(Portuguese(), .unusedDays, days: 1, percent: nil) == """
                Regra de Sur: se você cancelar até 1 dia depois da cobrança, devolve o que você pagou pelos dias que não \
                usar. Se não, não devolve nada.
                """)
    }

    @Test(arguments: RefundShare.allCases)
    func `M14 promise nothing that the rule does not say`(share: RefundShare) {
        let languages: [any Language] = [Spanish(), English(), Portuguese()]
        for say in languages {
            let open = words(say, share, days: nil, percent: nil)
            #expect(open.filter(\.isNumber).isEmpty, "\(open)")
            #expect(words(say, share, days: 30, percent: nil).filter(\.isNumber) == "30")
            #expect(words(say, share, days: nil, percent: 25).filter(\.isNumber) == "25")
        }
    }
}
