"""More English words of the topics of life."""

WORDS = {
    "food": """
        cookbook cookery celebrity_chef Gordon_Ramsay Jamie_Oliver Delia_Smith Nigella_Lawson Rick_Stein Michelin_star
        gastropub brasserie bistro cafe takeaway fast_food junk_food fish_and_chips curry sushi pizza burger burgers sandwich
        sandwiches bacon sausage sausages ham beef lamb_chops pork turkey_dinner salmon_fillet prawns oysters lobster
        crab_meat mushroom_soup lettuce cucumber spinach broccoli cabbage peas beans lentils chickpeas peppers aubergine
        courgette ginger chilli basil parsley coriander thyme rosemary mint nutmeg olive_oil mayonnaise mustard ketchup
        yoghurt cheddar mozzarella parmesan ice_cream biscuit biscuits scone scones muffin pancake pancakes tart crumble
        trifle pudding meringue icing marzipan marmalade honey_toast porridge cereal omelette scrambled roast roasted grilled
        fried boil boiled poach knead sprinkle drizzle_oil preheat saucepan casserole wok microwave whisky vodka gin rum
        champagne prosecco lager cider ale espresso smoothie lemonade ingredients serving_suggestions tasty delicious
    """,
    "garden": """
        gardeners allotment flowerbed flower_bed herbaceous perennial perennials annuals daffodil daffodils crocus snowdrop
        primrose pansy geranium begonia dahlia lavender lilac ivy clematis honeysuckle rhododendron azalea hydrangea fern
        ferns moss orchard apple_tree fruit_tree raspberry_canes strawberry_plants tomatoes_grow potting potting_compost peat
        mulch manure greenfly aphids snails secateurs wheelbarrow rake hoe trowel hosepipe watering_can sprinkler water_butt
        trellis pergola decking rockery pond water_lily Chelsea_Flower_Show Kew_Gardens Royal_Horticultural_Society
        Alan_Titchmarsh hanging_basket window_box herb_garden vegetable_patch germinate transplanting hardy frost-hardy
    """,
    "household": """
        housework chores tidying hoover vacuum_cleaner dishwasher washing_machine tumble_dryer detergent bleach washing_powder
        limescale mould damp_patch descale polish duster feather_duster bin_bag bedding duvet pillow mattress bedroom bathroom
        living_room kitchen_worktop cabinet chest_of_drawers armchair cushion cushions rug floorboards laminate wallpapering
        emulsion gloss_paint undercoat roller plaster plastering skirting_board grout sealant spanner screwdriver saw pliers
        spirit_level plumbing plumber leaking_tap radiator boiler insulation loft draught lightbulb fuse plug socket
        electrician home_improvement interior_design
    """,
    "fashion": """
        fashion_week London_Fashion_Week Milan_Fashion_Week fashion_designer fashion_show fashionable catwalks haute_couture
        couture stylist outfit outfits wardrobe_style evening_gown gown ballgown wedding_dress bridal lingerie bra bikini
        swimsuit jeans denim leather_jacket sweater cardigan hoodie trench_coat tights socks sandals high_heels stiletto
        stilettos trainers sneakers sunglasses gloves hat hats belt bracelet earrings diamond diamonds pearl pearls brooch
        cufflinks wristwatch cotton linen velvet lace satin cashmere tweed tailor tailoring seamstress hem zip embroidery
        knitwear crochet_hook yarn Louis_Vuitton Vivienne_Westwood Stella_McCartney Alexander_McQueen John_Galliano
        Calvin_Klein Ralph_Lauren Manolo_Blahnik Jimmy_Choo Estee_Lauder Max_Factor moisturiser shampoo conditioner hairspray
        hairstyle haircut mascara eyeliner foundation_cream manicure tattoo piercing facelift
    """,
    "travel": """
        traveller travellers travelling trips tour_operator tour_operators holiday_company package_tour package_tours
        city_break weekend_break getaway sightseers guidebook Lonely_Planet backpacker backpackers backpacking gap_year
        round-the-world safari trekking hike hikers rambling ramblers walking_holiday cycling_holiday sailing_holiday
        ski_holiday cruise_ship cruise_liner Queen_Mary_2 ferry ferries sleeper_train train_journey railway_journey road_trip
        motorhome campsite youth_hostel hostel guest_house villa villas resorts beaches sunbathing scuba_diving snorkelling
        surfing island-hopping Canary_Islands Costa_del_Sol Disney_World theme_park theme_parks tourist_attraction
        tourist_attractions landmark castle stately_home National_Trust English_Heritage flight_delays check-in boarding_pass
        luggage hand_luggage jet_lag visa_requirements travel_insurance holiday_insurance foreign_currency traveller's_cheques
        travel_advice
    """,
    "cars": """
        motoring motorists car_owners car_dealer second-hand_car used_car new_car saloon hatchback estate_car sports_car
        supercar four-wheel_drive people_carrier coupe minivan pick-up_truck diesel_engine petrol_engine horsepower
        turbocharged cylinder clutch handbrake accelerator dashboard airbag airbags seatbelt seat_belts windscreen bonnet
        exhaust catalytic_converter spare_wheel wheels alloy_wheels road_tax vehicle_excise_duty car_insurance breakdown_cover
        roadworks M6_toll bypass speed_limit speeding speeding_fine traffic_jam traffic_jams traffic_warden parking_ticket
        parking_fine drink-driving driving_lessons learner_driver Highway_Code car_park multi-storey road_pricing lorry
        lorries truck trucks lorry_drivers bus_driver cab minicab motor_show Geneva_Motor_Show Detroit_Motor_Show Top_Gear_car
        Ferrari_car Mini_Cooper VW_Golf Ford_Focus Toyota_Prius
    """,
}
