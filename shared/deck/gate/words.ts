const listed = (words: string) => new Set(words.split(' '))

/**
 * Words with a capital letter inside a sentence that point to nobody. Lists are short: what can be known by its shape
 * is in none. All are in lower case and without accents.
 */
export const ORDINARY_CAPITALS = listed(
  'i monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays ' +
    'sundays january february march april may june july august september october november december christmas easter ' +
    'ramadan hanukkah thanksgiving halloween passover eid diwali lent ash xmas boxing day santa communion covid new year years eve valentine god jesus christ ' +
    'allah lord bible mum mom mama mam dad daddy mummy mommy papa mother father grandma granny gran nana grandpa ' +
    'granddad grandad auntie aunt uncle sister brother son doctor sir english french german spanish italian polish ' +
    'dutch russian arabic chinese japanese turkish portuguese catholic christian muslim jewish buddhist hindu ' +
    'protestant irish scottish welsh american british european african asian latin mexican indian europe africa asia ' +
    'america internet netflix zoom whatsapp facebook instagram google youtube amazon iphone uber tinder tiktok skype ' +
    'spotify messenger teams ikea monopoly scrabble',
)

/** What stands before a name and belongs to it. */
export const TITLES = listed(
  'mr mrs ms miss dr doctor prof professor father pastor rabbi imam sister brother aunt uncle coach judge officer sir ' +
    'madam reverend rev grandma grandpa granny nana great big little old herr frau onkel tante oma opa senor senora ' +
    'sra don dona monsieur madame mme mlle signor signora pan pani babcia ciocia tio tia nonna nonno',
)

/** Small words inside a name. */
export const PARTICLES = listed('van von der den de del della di da dos du la las los le bin ibn al el ter ten y')

/** First names that are no words, for where nothing else shows a name: at the opening of a sentence, in lower case. */
export const FIRST_NAMES = listed(
  'aaron adam adrian agnes ahmed aisha alan albert alejandro alex alexander alexandra alfred ali alice alicia alison ' +
    'amanda amelia amina amy ana andrea andreas andrew angela anita ann anna anne annie anthony antonio arthur ashley ' +
    'barbara beatrice ben benjamin bernard beth betty brandon brenda brian bruce camila carl carla carlos carmen ' +
    'carol caroline catherine cathy charles charlie charlotte chloe chris christina christine christopher cindy claire ' +
    'clara claudia colin connor craig cynthia daniel daniela danielle danny dave david deborah debbie denise dennis ' +
    'derek diana diane diego dmitri donald donna dorothy doug douglas dylan eddie edward eileen elaine eleanor elena ' +
    'eli elias elizabeth ellen emil emily emma eric erica erik esther ethan eva evelyn fatima felix fernando ' +
    'fiona florian francesca francis francisco fred gabriel gary gavin geoff george gerald gloria gordon greg guido ' +
    'hannah hans harry hassan heather heidi helen helena henry howard hugo ian ibrahim ingrid irene isaac isabel ' +
    'isabella ivan jacob jacqueline jaime jake james jamie jan jana jane janet jared jasmine jason javier jeff jeffrey ' +
    'jenna jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joanna joe joel johan johannes john johnny ' +
    'jonas jonathan jordan jorge jose joseph josh joshua juan juana judith julia julian julie juliet justin karen karin ' +
    'karl kate katharina katherine kathleen kathy katie keith kelly ken kenneth kenji kevin khadija kim klaus kristin ' +
    'kyle lara larry laura lauren lena leo leon leonard leticia liam linda lisa lorenzo lorraine louis louise lucas ' +
    'lucia lucy luis luke lupe lydia magdalena malik manuel marc marcel marco marcus margaret maria marie mariana marina ' +
    'mario marisol marta martha martin martina mary mateo matt matthew maureen megan mehmet melanie melissa michael ' +
    'michelle miguel mike mikhail milena mohamed mohammed molly monica monika muhammad nadia nancy naomi natalia natalie ' +
    'natasha nathan neil nicholas nicole nikolai nina noah nora olga oliver olivia omar oscar pablo pamela patricia ' +
    'patrick paul paula pedro peter petra philip phil philipp pierre priya rachel rafael raj rajesh ralph ramon raquel ' +
    'raymond rebecca ricardo richard rick rita robert roberto roger roland ronald rosalind roxanne ruth ryan ' +
    'sabine sabrina sally sam samantha samuel sandra sanjay sara sarah scott sebastian sergei sergio shannon sharon ' +
    'sheila shirley silvia simon sofia sonia sophia sophie stefan stella stephanie stephen steve steven stuart susan ' +
    'susanne svetlana sylvia tamara tanya tara ted teresa terry theo theresa thomas tiffany tim timothy tina tobias todd ' +
    'tom tomas tony tracy tyler ursula valentina valerie vanessa vera veronica victoria vincent virginia walter wanda ' +
    'wendy wolfgang xavier yasmin yuki yusuf yvonne zoe',
)

/** Who somebody is to somebody. */
export const KIN = listed(
  'husband wife partner ex mother father mum mom dad sister brother son daughter child kid boy girl baby youngest ' +
    'oldest eldest grandson granddaughter grandmother grandfather stepson stepdaughter niece nephew aunt uncle cousin ' +
    'boss friend boyfriend girlfriend fiance neighbour neighbor colleague mann bruder schwester sohn tochter',
)

/** What only people do, third person. */
export const PERSON_VERBS = listed(
  'says said asks asked tells told thinks thought knows knew wants wanted won wouldn believes believed calls called ' +
    'writes wrote hates loves needs laughed cried promised refuses refused married',
)

/** Who does such things without having a name. */
export const NO_NAMES = listed(
  'he she it they we you i who nobody everybody everyone somebody someone anyone anybody none one people mother father ' +
    'mum mom dad mama papa grandma grandpa god others another half all both neither each that this what always never ' +
    'just still also now then really only even and or but so too often once therapist doctor women men parents kids ' +
    'children money words time life love pride something nothing',
)

/** Words of places to learn, pray, heal and work, by which a name in capitals is one of these. */
export const INSTITUTIONS = listed(
  'school elementary academy college university kindergarten nursery church chapel cathedral parish temple mosque ' +
    'synagogue congregation hospital clinic hospice ward centre center institute library bakery cafe bank hotel ' +
    'inc ltd llc gmbh sons logistics company agency prison ministry department council',
)

/** The last word of a street; the first in other languages. */
export const STREETS = listed(
  'street st road rd avenue ave lane ln drive court close square boulevard blvd terrace crescent row hill gardens way',
)
export const STREETS_BEFORE = listed('rue calle avenida avenue via viale plaza place chemin impasse ulica')

/** Places and the sky over them: what stands before the name of a place. */
export const BEFORE_PLACES = listed('in near outside around at from to towards en nach aus a w')

/** Towns that people name without a capital. */
export const TOWNS = listed(
  'london paris berlin madrid rome vienna dublin bristol leeds manchester liverpool glasgow edinburgh amsterdam brussels ' +
    'chicago houston boston seattle dallas denver detroit atlanta miami philadelphia portland toronto montreal ' +
    'vancouver sydney melbourne moscow istanbul cairo lagos nairobi mumbai delhi tokyo beijing shanghai hamburg munich ' +
    'warsaw lisbon barcelona milan zurich stockholm oslo copenhagen',
)

/** Trades of which there is one in a town. */
export const TRADES = listed(
  'coroner mayor falconer undertaker organist vet vicar priest pastor rabbi imam bishop deacon sheriff senator ambassador ' +
    'consul magistrate prosecutor headmaster headmistress principal conductor taxidermist embalmer thatcher farrier ' +
    'shepherd jockey diver auctioneer puppeteer acrobat ringmaster postmaster cantor sexton verger councillor ' +
    'newsreader weatherman neurosurgeon midwife pathologist astronaut luthier choirmaster ferryman sweep stuntman ' +
    'pharmacist notary butcher',
)
/** The endings of more of them, and what has such an ending and is none. */
export const TRADE_ENDING =
  /(?:smith|wright|monger|keeper|maker|founder|pilot|captain|blower|digger|tamer|ologist|chief)$/u
export const NO_TRADES = listed(
  'housekeeper troublemaker peacemaker bookkeeper shopkeeper filmmaker psychologist homemaker matchmaker',
)
