# ruff: noqa: E501 — a story is one string
"""Stories that tell an event without any of the ad's negative words, and near misses that must keep the ad; all written for this test."""

import pytest

from adserver.core.relevance import safety
from adserver.core.relevance.keywords import analyse
from adserver.core.relevance.words import row

LANG = "en"

TOLD = [
    pytest.param(
        ("crash",),
        "Minutes after take-off the jet lost height and hit a hillside. None of the 120 people on board lived. The airline set up a helpline for relatives.",
        id="minutes-after-takeoff-the-jet-lost",
    ),
    pytest.param(
        ("crash", "air disaster"),
        "The aircraft vanished from radar over the ocean. Ships found seats and luggage floating in the water, and the airline asked families to wait.",
        id="the-aircraft-vanished-from-radar-over",
    ),
    pytest.param(
        ("accident",),
        "The coach left the motorway, rolled down a bank and landed on its roof. Firefighters cut the passengers free.",
        id="the-coach-left-the-motorway-rolled",
    ),
    pytest.param(
        ("accident",),
        "A lorry jack-knifed into the path of a minibus. Four pensioners were airlifted to hospital with broken bones.",
        id="a-lorry-jackknifed-into-the-path",
    ),
    pytest.param(
        ("fatal", "killed"),
        "The climbers did not come back. A rescue team found both men at the foot of the ice wall; a doctor could only confirm what everybody feared.",
        id="the-climbers-did-not-come-back",
    ),
    pytest.param(
        ("fatal", "deaths"),
        "Three fishermen drowned when their boat went down off the coast in the storm.",
        id="three-fishermen-drowned-when-their-boat",
    ),
    pytest.param(
        ("killed",),
        "Two firefighters lost their lives when the roof of the warehouse fell in.",
        id="two-firefighters-lost-their-lives-when",
    ),
    pytest.param(
        ("doping", "drugs test"),
        "The sprinter has been stripped of her gold medal. Her sample contained a banned steroid and she may not compete for four years, the federation said.",
        id="the-sprinter-has-been-stripped-of",
    ),
    pytest.param(
        ("doping", "drugs test"),
        "Police found syringes and chilled bags of blood in the team hotel. The cyclist has been suspended by his team.",
        id="police-found-syringes-and-chilled-bags",
    ),
    pytest.param(
        ("doping",),
        "The athlete missed three visits by the testers and will sit out the Olympic season.",
        id="the-athlete-missed-three-visits-by",
    ),
    pytest.param(
        ("doping",),
        "The hurdler admitted injecting EPO before every championship since 2001.",
        id="the-hurdler-admitted-injecting-epo-before",
    ),
    pytest.param(
        ("hooligans", "racism"),
        "Supporters tore out seats and hurled them at rival fans, and mounted police charged the away end. The club faces a fine after the football was abandoned.",
        id="supporters-tore-out-seats-and-hurled",
    ),
    pytest.param(
        ("hooligans", "racism"),
        "Sections of the crowd made monkey noises each time the striker touched the ball. The Premiership club has apologised.",
        id="sections-of-the-crowd-made-monkey",
    ),
    pytest.param(
        ("violence",),
        "A steward was punched and kicked to the ground by a group of men after the match.",
        id="a-steward-was-punched-and-kicked",
    ),
    pytest.param(
        ("bankruptcy", "bankrupt"),
        "The lender has shut its doors. Depositors queued through the night, but their accounts are frozen and a court will appoint someone to sell what is left. Loans are being called in.",
        id="the-lender-has-shut-its-doors",
    ),
    pytest.param(
        ("bankruptcy", "bankrupt"),
        "The retailer has called in the administrators after failing to pay its suppliers. It owes the banks 200m.",
        id="the-retailer-has-called-in-the",
    ),
    pytest.param(
        ("bankruptcy",),
        "The firm went bust last night with debts of 40m, and creditors will get almost nothing.",
        id="the-firm-went-bust-last-night",
    ),
    pytest.param(
        ("layoffs",),
        "The carmaker will shed 3,000 workers and close its oldest plant. Staff were told by text message.",
        id="the-carmaker-will-shed-3000-workers",
    ),
    pytest.param(
        ("redundancies",),
        "One in five posts at the council will go by spring, and unions say those told to leave have had no warning.",
        id="one-in-five-posts-at-the",
    ),
    pytest.param(
        ("layoffs",),
        "Hundreds arrived at the factory to find the gates locked and their jobs gone.",
        id="hundreds-arrived-at-the-factory-to",
    ),
    pytest.param(
        ("murder",),
        "A pensioner was found strangled in her flat. Her nephew has been arrested and charged.",
        id="a-pensioner-was-found-strangled-in",
    ),
    pytest.param(
        ("murder", "shooting"),
        "A man with a rifle walked into the mall and began firing at shoppers. Nine people died.",
        id="a-man-with-a-rifle-walked",
    ),
    pytest.param(
        ("massacre",),
        "The pupil had taken his father's gun to school and turned it on his classmates.",
        id="the-pupil-had-taken-his-fathers",
    ),
    pytest.param(("terrorism",), "A man blew himself up at a bus station, killing eleven commuters.", id="a-man-blew-himself-up-at"),
    pytest.param(
        ("war",), "Tanks rolled across the border at dawn and artillery pounded the capital.", id="tanks-rolled-across-the-border-at"
    ),
    pytest.param(
        ("fire",),
        "Flames tore through the hotel, and guests jumped from windows to escape the smoke.",
        id="flames-tore-through-the-hotel-and",
    ),
    pytest.param(
        ("food poisoning",),
        "Forty wedding guests were taken to hospital with vomiting and diarrhoea after the buffet. Salmonella is suspected.",
        id="forty-wedding-guests-were-taken-to",
    ),
    pytest.param(
        ("fraud",),
        "The chief executive cooked the books for years and lied to investors about profits. He was led away in handcuffs.",
        id="the-chief-executive-cooked-the-books",
    ),
    pytest.param(
        ("scandal", "bribery"),
        "Officials took brown envelopes stuffed with cash to award the contract.",
        id="officials-took-brown-envelopes-stuffed-with",
    ),
    pytest.param(
        ("recall",),
        "The maker is pulling two million phones from shelves because batteries overheat and can catch fire.",
        id="the-maker-is-pulling-two-million",
    ),
    pytest.param(
        ("data breach",),
        "Thieves copied the card details of two million customers and are selling them online.",
        id="thieves-copied-the-card-details-of",
    ),
    pytest.param(
        ("strike",),
        "Baggage handlers will walk out on Monday. Hundreds of flights have been cancelled and holidaymakers are stuck.",
        id="baggage-handlers-will-walk-out-on",
    ),
    pytest.param(
        ("abuse",),
        "The coach preyed on boys in his care for a decade. He denies sexual offences against eleven of them.",
        id="the-coach-preyed-on-boys-in",
    ),
    pytest.param(
        ("suicide",),
        "The singer jumped from a bridge after months of depression, leaving a note for his family.",
        id="the-singer-jumped-from-a-bridge",
    ),
    pytest.param(
        ("animal cruelty",),
        "Inspectors found starving horses standing among carcasses, and a dog chained without water.",
        id="inspectors-found-starving-horses-standing-among",
    ),
    pytest.param(
        ("earthquake",),
        "The ground shook for a minute and whole streets became rubble. Rescuers dug with bare hands for those buried.",
        id="the-ground-shook-for-a-minute",
    ),
    pytest.param(
        ("avalanche",), "A wall of snow swept four skiers away above the resort; three were dug out dead.", id="a-wall-of-snow-swept-four"
    ),
    pytest.param(
        ("epidemic",),
        "Schools are closed as the virus spreads through the city, and wards are full of patients on ventilators.",
        id="schools-are-closed-as-the-virus",
    ),
    pytest.param(
        ("fatal", "killed"),
        "Two anglers were washed off the rocks by a wave and their bodies were found next day.",
        id="two-anglers-were-washed-off-the",
    ),
    pytest.param(
        ("fatal",),
        "The toddler did not wake up after the fire, and neighbours have laid flowers at the gate.",
        id="the-toddler-did-not-wake-up",
    ),
    pytest.param(
        ("deaths",), "Five miners are now known to have died in the pit after the gas explosion.", id="five-miners-are-now-known-to"
    ),
    pytest.param(
        ("crash",),
        "The helicopter clipped a power line and came down in a field, leaving the pilot fighting for life.",
        id="the-helicopter-clipped-a-power-line",
    ),
    pytest.param(
        ("crash", "disaster"),
        "Rescue boats searched all night after the airliner ditched in the sea with 80 aboard.",
        id="rescue-boats-searched-all-night-after",
    ),
    pytest.param(
        ("accident",),
        "Two commuter trains ran into each other in fog, and carriages tumbled down the embankment.",
        id="two-commuter-trains-ran-into-each",
    ),
    pytest.param(
        ("doping", "drugs test"),
        "The shot-putter's urine showed traces of an anabolic agent, and her title goes to the runner-up.",
        id="the-shotputters-urine-showed-traces-of",
    ),
    pytest.param(
        ("doping", "drugs test"),
        "The former Tour winner confessed on television: nobody in the peloton won without needles.",
        id="the-former-tour-winner-confessed-on",
    ),
    pytest.param(
        ("doping",),
        "The relay team will lose its Olympic medals after one runner was found to have used a designer steroid.",
        id="the-relay-team-will-lose-its",
    ),
    pytest.param(
        ("doping",),
        "The weightlifter handed in somebody else's urine and was thrown out of the Games.",
        id="the-weightlifter-handed-in-somebody-elses",
    ),
    pytest.param(
        ("hooligans", "racism"),
        "Fifty men with iron bars waited for visiting supporters outside the pub, and eight people were treated for head wounds.",
        id="fifty-men-with-iron-bars-waited",
    ),
    pytest.param(
        ("hooligans",),
        "Riot squads moved in as flares rained down on the goalmouth and a linesman was struck by a coin.",
        id="riot-squads-moved-in-as-flares",
    ),
    pytest.param(
        ("racism",),
        "The defender walked off the pitch after bananas landed at his feet and sections of the stand jeered at the colour of his skin.",
        id="the-defender-walked-off-the-pitch",
    ),
    pytest.param(
        ("violence",),
        "The captain was left with a fractured skull after being set upon outside a nightclub.",
        id="the-captain-was-left-with-a",
    ),
    pytest.param(("murder",), "A teenager has admitted killing his grandmother with a hammer.", id="a-teenager-has-admitted-killing-his"),
    pytest.param(
        ("murder",),
        "The body of the missing student was discovered in woodland, and her boyfriend is being questioned.",
        id="the-body-of-the-missing-student",
    ),
    pytest.param(
        ("shooting", "massacre"),
        "An armed man killed five customers in a supermarket before officers overpowered him.",
        id="an-armed-man-killed-five-customers",
    ),
    pytest.param(
        ("bankruptcy", "bankrupt"),
        "The century-old bank could not be saved. Regulators seized it overnight and borrowers will have to deal with a state fund.",
        id="the-centuryold-bank-could-not-be",
    ),
    pytest.param(
        ("bankruptcy",),
        "The tour operator has stopped trading and vouchers will not be honoured. Its liabilities come to 30m.",
        id="the-tour-operator-has-stopped-trading",
    ),
    pytest.param(
        ("bankrupt",),
        "The property group cannot redeem the bond that falls due on Friday and bondholders have hired lawyers.",
        id="the-property-group-cannot-redeem-the",
    ),
    pytest.param(
        ("insolvency",),
        "It is over for the shipyard: the judge named a trustee and asked those owed money to come forward.",
        id="it-is-over-for-the-shipyard",
    ),
    pytest.param(
        ("layoffs",),
        "After the merger 1,200 posts will disappear, and everybody over 55 is being pushed into early retirement.",
        id="after-the-merger-1200-posts-will",
    ),
    pytest.param(
        ("layoffs",),
        "The paper is halving its newsroom; sixty journalists were handed their notice on Friday.",
        id="the-paper-is-halving-its-newsroom",
    ),
    pytest.param(
        ("job cuts",),
        "The works will fall silent in autumn and production moves to Romania. The 700 men heard it on the radio.",
        id="the-works-will-fall-silent-in",
    ),
    pytest.param(("redundancies",), "Every fifth employee must leave the supplier by June.", id="every-fifth-employee-must-leave-the"),
    pytest.param(
        ("terrorism",),
        "A masked group seized the theatre and threatened to kill the audience unless prisoners were freed.",
        id="a-masked-group-seized-the-theatre",
    ),
    pytest.param(
        ("suicide",),
        "The keeper was struck by a train; he had battled depression and left letters to his wife.",
        id="the-keeper-was-struck-by-a",
    ),
    pytest.param(
        ("strike",),
        "Trains will stay in the depots on Friday because drivers and management could not agree on pay.",
        id="trains-will-stay-in-the-depots",
    ),
    pytest.param(
        ("scandal", "fraud"),
        "Auditors found that the charity's director had spent donations on yachts and a villa.",
        id="auditors-found-that-the-charitys-director",
    ),
    pytest.param(
        ("fatal", "killed"),
        "Of the five hikers caught on the summit by the storm, only one came down alive.",
        id="of-the-five-hikers-caught-on",
    ),
    pytest.param(
        ("fatal",),
        "A farmer became trapped beneath his tractor and there was nothing the medics could do for him.",
        id="a-farmer-became-trapped-beneath-his",
    ),
    pytest.param(("deaths",), "The gale claimed three lives, one of them in a tent.", id="the-gale-claimed-three-lives-one"),
    pytest.param(
        ("crash", "air disaster"),
        "The pilots reported smoke in the cockpit before contact was lost, and fishermen spotted part of a wing at first light.",
        id="the-pilots-reported-smoke-in-the",
    ),
    pytest.param(
        ("accident",),
        "The minibus burst through the barrier and landed in a stream. Six children are in intensive care.",
        id="the-minibus-burst-through-the-barrier",
    ),
    pytest.param(
        ("doping", "drugs test"),
        "The miler may not race until 2007: his testosterone reading had caught the eye of the lab.",
        id="the-miler-may-not-race-until",
    ),
    pytest.param(
        ("doping",),
        "After the raid on the riders' hotel the organisers threw the whole team out of the Tour.",
        id="after-the-raid-on-the-riders",
    ),
    pytest.param(
        ("doping", "drugs test"),
        "The swimmer conceded that she had used an asthma drug to go faster, and the federation wiped out her records.",
        id="the-swimmer-conceded-that-she-had",
    ),
    pytest.param(
        ("hooligans", "racism"),
        "The referee took the players off after he was hit on the head by a cup and spectators climbed the fence.",
        id="the-referee-took-the-players-off",
    ),
    pytest.param(
        ("hooligans",),
        "Supporters of the two London clubs went for one another with belts at the railway station.",
        id="supporters-of-the-two-london-clubs",
    ),
    pytest.param(
        ("racism",), "Each time the winger got the ball a section behind the goal made ape sounds.", id="each-time-the-winger-got-the"
    ),
    pytest.param(
        ("murder",),
        "After 20 years the case of the dead hitch-hiker has been solved: a lorry driver has confessed.",
        id="after-20-years-the-case-of",
    ),
    pytest.param(
        ("shooting",),
        "Shots rang out at the college at eight and teachers barricaded the doors. Neighbours say the youth spent his days on the console.",
        id="shots-rang-out-at-the-college",
    ),
    pytest.param(
        ("bankruptcy", "bankrupt"),
        "The builder has not published its accounts and the banks have turned off the tap. Some 2,000 subcontractors are waiting for their money.",
        id="the-builder-has-not-published-its",
    ),
    pytest.param(
        ("bankruptcy",),
        "Nobody with savings at the regional bank can get at them: the watchdog has banned all payments.",
        id="nobody-with-savings-at-the-regional",
    ),
    pytest.param(
        ("insolvency",),
        "The chain's landlord changed the locks yesterday and the stock will be sold to pay what it owes.",
        id="the-chains-landlord-changed-the-locks",
    ),
    pytest.param(
        ("layoffs",),
        "Fear stalks the steelworks: 600 people are to leave the company by Christmas.",
        id="fear-stalks-the-steelworks-600-people",
    ),
    pytest.param(
        ("job cuts",), "The tills will be automatic, and the chain will no longer need 900 cashiers.", id="the-tills-will-be-automatic-and"
    ),
    pytest.param(
        ("redundancies",),
        "Contracts of 150 temporary workers will not be renewed, and permanent staff fear they are next.",
        id="contracts-of-150-temporary-workers-will",
    ),
    pytest.param(
        ("fire",), "A joiner's workshop was reduced to ashes overnight after a heater was left on.", id="a-joiners-workshop-was-reduced-to"
    ),
    pytest.param(
        ("fraud",), "The adviser had moved the nest eggs of 300 pensioners into an account of his own.", id="the-adviser-had-moved-the-nest"
    ),
    pytest.param(
        ("strike",),
        "From midnight the buses will stay in the garage as the drivers want more money.",
        id="from-midnight-the-buses-will-stay",
    ),
]

NEAR_MISSES = [
    pytest.param(
        ("hooligans", "racism"),
        "The hamlet of Racismere cheered as its football club beat Manchester United.",
        id="the-hamlet-of-racismere-cheered-as",
    ),
    pytest.param(
        ("crash",), "The new album by Crashdown is out on Friday; the band will tour in spring.", id="the-new-album-by-crashdown-is"
    ),
    pytest.param(
        ("bankruptcy", "bankrupt"),
        "The bank cut the rate on its loans and its credit card, and customers may borrow for longer.",
        id="the-bank-cut-the-rate-on",
    ),
    pytest.param(
        ("doping", "drugs test"), "The sprinter from Dopington won the medal in a personal best.", id="the-sprinter-from-dopington-won-the"
    ),
    pytest.param(
        ("fire",), "Fireside tales: the firefly exhibition opens at the museum.", id="fireside-tales-the-firefly-exhibition-opens"
    ),
    pytest.param(
        ("war",), "The warden of the college opened the warehouse as a theatre. An award followed.", id="the-warden-of-the-college-opened"
    ),
    pytest.param(
        ("murder",), "The company of Murderkin Lane staged the musical to great applause.", id="the-company-of-murderkin-lane-staged"
    ),
    pytest.param(
        ("doping", "drugs test"),
        "The sprinter won the Olympic medal in a personal best and thanked her coach. The federation expects a strong team for the championships.",
        id="the-sprinter-won-the-olympic-medal",
    ),
    pytest.param(
        ("hooligans", "racism"),
        "Fans sang all the way home after the football club won promotion, and Liverpool sent congratulations.",
        id="fans-sang-all-the-way-home",
    ),
    pytest.param(
        ("bankruptcy", "bankrupt"),
        "The bank will open ten branches and offers a loan at a lower rate. Lending has grown and debt is falling.",
        id="the-bank-will-open-ten-branches",
    ),
    pytest.param(
        ("layoffs",),
        "The carmaker will hire 3,000 workers for its new plant, and staff get a pay rise.",
        id="the-carmaker-will-hire-3000-workers",
    ),
    pytest.param(
        ("crash",),
        "The airline adds daily flights to Lisbon in May. The new aircraft has more legroom and passengers can book from 49 pounds.",
        id="the-airline-adds-daily-flights-to",
    ),
    pytest.param(
        ("fatal", "killed"),
        "Three people were slightly hurt in the pile-up; an ambulance took them to hospital and first aid was given at once.",
        id="three-people-were-slightly-hurt-in",
    ),
    pytest.param(
        ("murder",), "The new game for the console is out in autumn, and players praise the graphics.", id="the-new-game-for-the-console"
    ),
    pytest.param(
        ("accident",),
        "The new estate car has a frugal engine, a big boot and good brakes, and sells from 20,000 pounds.",
        id="the-new-estate-car-has-a",
    ),
    pytest.param(
        ("doping",),
        "The swimmer took gold in a record time and the federation was delighted with five Olympic medals.",
        id="the-swimmer-took-gold-in-a",
    ),
    pytest.param(
        ("layoffs",),
        "The supplier is building a plant and will take on 200 apprentices, a move the union welcomed; wages rise by three per cent.",
        id="the-supplier-is-building-a-plant",
    ),
    pytest.param(
        ("hooligans",),
        "A crowd of 30,000 at the stadium saw five goals, the referee gave two penalties and the fans went home happy.",
        id="a-crowd-of-30000-at-the",
    ),
    pytest.param(
        ("accident",),
        "The motorway will get a third lane, saving drivers ten minutes, and buses and trains will run more often.",
        id="the-motorway-will-get-a-third",
    ),
    pytest.param(
        ("fatal",),
        "The floods have gone down and residents are cleaning their cellars; pumps can be hired in town.",
        id="the-floods-have-gone-down-and",
    ),
    pytest.param(
        ("murder",),
        "Developers showed a role-playing game set in the Middle Ages; the console costs 399 dollars.",
        id="developers-showed-a-roleplaying-game-set",
    ),
]


def why_kept_away(negatives, text):
    analysis = analyse("", text, LANG)
    blocked = safety.why_blocked(negatives, LANG, analysis.told.families, row(analysis.words, LANG))
    return analysis.told.sensitive() or blocked


@pytest.mark.parametrize(("negatives", "text"), TOLD)
def test_an_ad_stays_away_from_a_story_that_tells_what_it_avoids_in_other_words(negatives, text):
    assert not any(negative.lower() in text.lower().split() for negative in negatives)

    assert why_kept_away(negatives, text)


@pytest.mark.parametrize(("negatives", "text"), NEAR_MISSES)
def test_an_ad_may_stand_beside_a_story_that_only_looks_like_what_it_avoids(negatives, text):
    assert why_kept_away(negatives, text) is None
